// The help of commands and options, and the frame it stands in.
#include <array>

#include "diag/translations.hpp"

namespace kehoach {
namespace {

constexpr auto table = std::to_array<Translation>({
    {"Turns structured plan content into a static public portal.",
     "Biến nội dung kế hoạch có cấu trúc thành cổng thông tin công khai, tĩnh."},
    // --- The frame. ---
    {"Usage", "Cách dùng"},
    {"OPTIONS", "TÙY CHỌN"},
    {"Positionals", "Tham số"},
    {"Options", "Tùy chọn"},
    {"Commands", "Các lệnh"},
    {"required", "bắt buộc"},
    {"Print this help and exit", "In phần trợ giúp này"},
    {"Print the version and exit", "In số phiên bản"},
    {"The language of messages, en or vi, if not that of the locale",
     "Ngôn ngữ của thông báo, en hoặc vi, nếu khác thiết lập của máy"},
    // --- Commands. ---
    {"Build the site", "Dựng trang"},
    {"Look for faults and write nothing", "Tìm lỗi, không ghi gì"},
    {"Show the site on this machine, and anew whenever its files change",
     "Xem trang trên máy này, tự cập nhật khi tệp thay đổi"},
    {"Tell what must be done or reported next, and by whom",
     "Cho biết việc phải làm hoặc báo cáo sắp tới, và của ai"},
    {"Freeze the content for the record of what changed",
     "Chụp lại nội dung để ghi nhận những gì thay đổi"},
    {"Tell what a message means, or what a page is made from",
     "Giải thích một thông báo, hoặc cho biết một trang được dựng từ đâu"},
    {"Begin a site, plan, task or agency", "Tạo mới trang, kế hoạch, nhiệm vụ hoặc cơ quan"},
    {"Make content files of a plan's official text",
     "Chuyển văn bản chính thức của kế hoạch thành tệp nội dung"},
    {"Write all content as spreadsheets (CSV), to be edited and imported again",
     "Xuất toàn bộ nội dung ra bảng tính (CSV) để sửa rồi nhập lại"},
    {"Make an index for lunr 2.3.9 of any JSON documents",
     "Lập chỉ mục cho lunr 2.3.9 từ tài liệu JSON bất kỳ"},
    {"Print a script that completes commands in a shell",
     "In đoạn mã tự hoàn thành lệnh cho shell"},
    {"Print the manual page, for man", "In trang hướng dẫn cho lệnh man"},
    {"Print the JSON Schema of a kind of content file, for editors",
     "In JSON Schema của một loại tệp nội dung, cho trình soạn thảo"},
    // --- Options. ---
    {"The folder with site.yaml", "Thư mục có site.yaml"},
    {"Where the site is published", "Địa chỉ công bố trang"},
    {"The date to build for, if not today's", "Ngày dùng để dựng, nếu không phải hôm nay"},
    {"Threads; by default one a core", "Số luồng; mặc định mỗi lõi một luồng"},
    {"Count warnings as errors", "Coi cảnh báo là lỗi"},
    {"How faults are told: text, json or github", "Dạng thông báo lỗi: text, json hoặc github"},
    {"Tell how long each stage took", "Cho biết thời gian từng bước"},
    {"The theme, if not that of site.yaml: a name, or a folder",
     "Giao diện, nếu khác site.yaml: một tên hoặc một thư mục"},
    {"The text of a plan: plain text, Markdown, or a table as CSV or with tabs; or the folder of "
     "an export",
     "Văn bản kế hoạch: văn bản thuần, Markdown, hoặc bảng dạng CSV hay phân cách bằng Tab; hoặc "
     "thư mục đã xuất"},
    {"The plan's id: plans/ID/; not for a folder",
     "Id của kế hoạch: plans/ID/; không dùng cho thư mục"},
    {"Whose plan it is; not needed for a plan that is there already",
     "Kế hoạch của địa phương nào; không cần nếu kế hoạch đã có"},
    {"The content folder to write to, if not the site's",
     "Thư mục nội dung để ghi, nếu khác của trang"},
    {"Tell what would change, and write nothing", "Cho biết điều sẽ thay đổi, không ghi gì"},
    {"Where the text has changed, overwrite what was edited as well",
     "Chỗ nào văn bản đã đổi thì ghi đè cả phần đã sửa"},
    {"How far ahead to look, as days or weeks", "Xem trước bao lâu, theo ngày (d) hoặc tuần (w)"},
    {"Only what this agency must do", "Chỉ việc của cơ quan này"},
    {"The language, if not the site's first", "Ngôn ngữ, nếu khác ngôn ngữ đầu của trang"},
    {"text, json or csv", "text, json hoặc csv"},
    {"The day to look from, if not today", "Ngày bắt đầu xem, nếu không phải hôm nay"},
    {"An array of objects, one a document", "Một mảng đối tượng, mỗi đối tượng một tài liệu"},
    {"Fields, boosts and pipeline, as JSON", "Trường, hệ số và chuỗi xử lý, dạng JSON"},
    {"The file to write, if not standard output", "Tệp để ghi, nếu không in ra màn hình"},
    {"site, plan, task or agency",
     "site (trang), plan (kế hoạch), task (nhiệm vụ) hoặc agency (cơ quan)"},
    {"my-portal (a folder), chips, chips/1.1 (plan and task) or hue/finance (place and agency)",
     "my-portal (thư mục), chips, chips/1.1 (kế hoạch và nhiệm vụ) hoặc hue/finance (địa phương và "
     "cơ quan)"},
    {"Whose plan it is", "Kế hoạch của địa phương nào"},
    {"What stands in brackets behind a message, or a page: vi/plans/chips/; without it all "
     "messages are listed",
     "Mã trong ngoặc vuông sau thông báo, hoặc một trang: vi/plans/chips/; không ghi thì liệt kê "
     "mọi thông báo"},
    {"Of a page: where the site is published", "Với trang: địa chỉ công bố"},
    {"Of a page: the date to build for, if not today's",
     "Với trang: ngày dùng để dựng, nếu không phải hôm nay"},
    {"Of a page: count warnings as errors", "Với trang: coi cảnh báo là lỗi"},
    {"Of a page: the folder of the site, if not that of site.yaml",
     "Với trang: thư mục kết quả, nếu khác site.yaml"},
    {"Only the K-th of N shares of the files, for N machines",
     "Chỉ phần thứ K trong N phần số tệp, cho N máy"},
    {"site, plan, tasks, agencies, jurisdictions, documents, topics, indicators, glossary or page",
     "site, plan, tasks, agencies, jurisdictions, documents, topics, indicators, glossary hoặc "
     "page"},
    {"Write all of them into this folder", "Ghi tất cả vào thư mục này"},
    {"The folder to write, if not that of site.yaml", "Thư mục kết quả, nếu khác site.yaml"},
    {"Put the whole new site in the place of the old one in one step",
     "Thay trọn trang cũ bằng trang mới trong một bước"},
    {"Keep the built site in this folder", "Giữ trang đã dựng trong thư mục này"},
    {"The port; 0 is any that is free", "Cổng mạng; 0 là cổng trống bất kỳ"},
    {"The day that names it, if not today", "Ngày đặt tên cho bản chụp, nếu không phải hôm nay"},
    {"Write over a snapshot of the same day", "Ghi đè bản chụp cùng ngày"},
    {"The folder to write", "Thư mục để ghi"},
    {"bash, zsh or fish", "bash, zsh hoặc fish"},
    // --- The manual page. ---
    {"NAME", "TÊN"},
    {"SYNOPSIS", "CÚ PHÁP"},
    {"DESCRIPTION", "MÔ TẢ"},
    {"COMMANDS", "CÁC LỆNH"},
    {"COMMAND", "LỆNH"},
    {"OPTION", "TÙY CHỌN"},
    {"EXIT STATUS", "MÃ KẾT THÚC"},
    {"FILES", "TỆP"},
    {"ENVIRONMENT", "BIẾN MÔI TRƯỜNG"},
    {"User Commands", "Lệnh người dùng"},
    {"static site generator for public plan portals",
     "dựng cổng thông tin công khai về kế hoạch, dạng trang tĩnh"},
    {"Turns structured plan content (plans, tasks, agencies, targets, duties) into a static, "
     "multilingual website. SITE is the folder with site.yaml.",
     "Biến nội dung có cấu trúc (kế hoạch, nhiệm vụ, cơ quan, chỉ tiêu, trách nhiệm) thành trang "
     "web tĩnh, nhiều ngôn ngữ. SITE là thư mục có site.yaml."},
    {"0 done, 1 mistakes in the content, 2 wrong use, 3 a file or folder failed.",
     "0 xong, 1 nội dung có lỗi, 2 dùng sai, 3 lỗi tệp hoặc thư mục."},
    {"What the portal is and where its content, theme and output are.",
     "Cổng thông tin là gì; nội dung, giao diện và kết quả nằm ở đâu."},
    {"Messages without colour.", "Thông báo không tô màu."},
    {"The language of messages: Vietnamese if the first of them that is set begins with vi.",
     "Ngôn ngữ thông báo: tiếng Việt nếu biến đầu tiên có giá trị bắt đầu bằng vi."},
});

}  // namespace

std::span<const Translation> command_translations() {
  return table;
}

}  // namespace kehoach
