// Codes of files that cannot be read or published, of imports, sheets and snapshots.
#include <array>

#include "diag/code_tables.hpp"

namespace kehoach {
namespace {

using enum Severity;

// Sorted by name.
constexpr std::array table{
    Code{"bad-file-name", error,
         "Files in static/ are published under their names, and not every host can serve this one. "
         "Use letters, digits, \"-\", \"_\" and \".\".",
         "Tệp trong static/ được đăng với đúng tên của nó, nhưng không phải máy chủ nào cũng phục "
         "vụ "
         "được tên này. Hãy dùng chữ cái không dấu, chữ số, \"-\", \"_\" và \".\"."},
    Code{"bad-name", error,
         "lunr cannot index or score a field of this name. Choose another in the configuration.",
         "lunr không lập chỉ mục được trường có tên này. Hãy chọn tên khác trong cấu hình."},
    Code{"bad-value", error,
         "A cell in braces or brackets must be written as in the YAML of content files.",
         "Ô có ngoặc phải viết đúng như YAML trong tệp nội dung."},
    Code{"csv-quote", error,
         "A cell that begins with a quotation mark ends with one; a quotation mark inside is "
         "written twice.",
         "Ô bắt đầu bằng dấu ngoặc kép phải kết thúc bằng dấu ngoặc kép; dấu ngoặc kép bên trong "
         "viết hai lần."},
    Code{"damaged-snapshot", error,
         "The file is not as \"kehoach snapshot\" wrote it. Take it back from version control or a "
         "backup: what it recorded cannot be made again.",
         "Tệp không còn đúng như \"kehoach snapshot\" đã ghi. Hãy lấy lại từ hệ quản lý phiên bản "
         "hoặc bản sao lưu: nội dung đã ghi nhận không thể tạo lại."},
    Code{"duplicate-column", error, "A sheet has two columns of the same name.",
         "Bảng tính có hai cột cùng tên."},
    Code{"duplicate-key", error,
         "A field is given twice in one record. YAML would silently keep one of them.",
         "Một trường được ghi hai lần trong cùng một mục. YAML sẽ lặng lẽ bỏ mất một giá trị."},
    Code{"duplicate-ref", error,
         "Two documents for the index have the same ref, by which results are named.",
         "Hai tài liệu để lập chỉ mục có cùng ref, mà kết quả tìm kiếm gọi tài liệu bằng ref."},
    Code{"duplicate-row", error, "A sheet has two rows for the same record.",
         "Bảng tính có hai dòng cho cùng một mục."},
    Code{"file-too-large", error,
         "A file is far larger than any content is; it was probably put here by mistake.",
         "Tệp lớn hơn nhiều so với mọi nội dung; có lẽ bị đặt nhầm chỗ."},
    Code{"import-gone", warning,
         "The text no longer holds a record that an earlier import wrote. It stays: remove it by "
         "hand if it is meant to go.",
         "Văn bản không còn mục mà lần nhập trước đã ghi. Mục được giữ lại: hãy xóa bằng tay nếu "
         "đúng là cần bỏ."},
    Code{"import-kept", warning,
         "A field was edited since it was imported, and the text now says something else. The "
         "edited one stays; --take-new takes the text's.",
         "Một trường đã được sửa sau khi nhập, nay văn bản ghi khác. Bản đã sửa được giữ; dùng "
         "--take-new để lấy theo văn bản."},
    Code{"import-lost-comment", warning,
         "A comment stood at a value that was removed, and goes with it.",
         "Một chú thích nằm ở giá trị đã bị bỏ nên mất theo."},
    Code{"import-no-number", warning,
         "The text names no number. A draft has none; else it stands as \"Số: 6050/KH-UBND\".",
         "Văn bản không có số. Dự thảo thì không có; nếu có sẽ ghi \"Số: 6050/KH-UBND\"."},
    Code{"import-no-tasks", error,
         "No tasks were recognised: a task is a numbered provision with who leads it, or a row of "
         "a table.",
         "Không nhận ra nhiệm vụ nào: nhiệm vụ là điều khoản có đánh số kèm cơ quan chủ trì, hoặc "
         "một dòng của bảng."},
    Code{"import-no-title", warning,
         "No title was recognised; it stands below a line \"KẾ HOẠCH\".",
         "Không nhận ra tên kế hoạch; tên đứng dưới dòng \"KẾ HOẠCH\"."},
    Code{"import-scan", warning,
         "The text is a scan with ruined marks: what was read from it has to be compared with the "
         "paper.",
         "Văn bản quét bị hỏng dấu: nội dung đọc được cần đối chiếu với bản giấy."},
    Code{"invalid-json", error, "The file is not JSON; the position is where it stops being so.",
         "Tệp không phải JSON; vị trí báo là chỗ bắt đầu sai."},
    Code{
        "invalid-utf8", error,
        "The file is not in UTF-8, the encoding of all content. Save it as UTF-8; old Vietnamese "
        "encodings such as TCVN3 must be converted first.",
        "Tệp không ở dạng mã UTF-8. Hãy lưu lại bằng UTF-8; văn bản dùng bảng mã cũ như TCVN3 phải "
        "chuyển mã trước."},
    Code{"long-row", error,
         "A row has more cells than the head: a text with a comma was probably not quoted.",
         "Dòng có nhiều ô hơn dòng đầu: có lẽ văn bản chứa dấu phẩy chưa đặt trong ngoặc kép."},
    Code{"misnamed-snapshot", error,
         "Snapshots are named by their day, and this one holds another day.",
         "Bản chụp dữ liệu đặt tên theo ngày, nhưng tệp này chứa ngày khác."},
    Code{"missing-column", error, "A sheet lacks a column that says which record a row is about.",
         "Bảng tính thiếu cột cho biết dòng nói về mục nào."},
    Code{"missing-file", error,
         "A folder in plans/ has no plan.yaml, which says whose plan it is and how it is called.",
         "Một thư mục trong plans/ không có plan.yaml, là tệp cho biết kế hoạch của ai và tên gì."},
    Code{"missing-folder", error, "site.yaml names a content folder that does not exist.",
         "site.yaml trỏ tới một thư mục nội dung không tồn tại."},
    Code{"missing-id", error,
         "A row without an id would be a new record, and a new record needs one.",
         "Dòng không có id là một mục mới, mà mục mới phải có id."},
    Code{"missing-ref", error, "A document for the index has no member that names it.",
         "Một tài liệu để lập chỉ mục không có thành phần làm tên gọi (ref)."},
    Code{"missing-row", warning,
         "A record has no row in its sheet. It stays: nothing is deleted by leaving it out.",
         "Một mục không có dòng trong bảng tính. Mục được giữ lại: bỏ dòng không xóa nội dung."},
    Code{"newer-snapshot", error,
         "The snapshot was written by a newer version of the program. Use that version.",
         "Bản chụp do phiên bản mới hơn của chương trình ghi. Hãy dùng phiên bản đó."},
    Code{"not-a-snapshot", error,
         "A file in content/snapshots/ was not written by \"kehoach snapshot\".",
         "Một tệp trong content/snapshots/ không phải do \"kehoach snapshot\" ghi."},
    Code{"static-file-clash", error,
         "A file in static/ has the address of something the portal writes.",
         "Một tệp trong static/ trùng địa chỉ với tệp do cổng tự tạo."},
    Code{"too-deep", error, "Lists and mappings are nested deeper than any record is.",
         "Danh sách lồng nhau sâu hơn mọi mục hợp lệ."},
    Code{"too-long", error, "A line or a list is far longer than any in content is.",
         "Dòng hoặc danh sách dài hơn nhiều so với mọi nội dung."},
    Code{"too-much-content", error,
         "A folder holds far more than any portal does; probably something else was put there.",
         "Thư mục chứa nhiều hơn hẳn mọi cổng thông tin; có lẽ có thứ khác bị đặt vào đó."},
    Code{"unknown-column", error, "The sheet has a column that its kind of record does not have.",
         "Bảng tính có cột mà loại mục này không có."},
    Code{"unknown-file", error, "A file in content/ is none of the kinds that the portal knows.",
         "Một tệp trong content/ không thuộc loại nào mà cổng biết."},
    Code{"unknown-record", error, "A row names a plan, file or record that does not exist.",
         "Dòng gọi một kế hoạch, tệp hoặc mục không tồn tại."},
    Code{"unknown-sheet", error,
         "The folder holds a sheet that is none of those that \"kehoach export\" writes.",
         "Thư mục có bảng tính không thuộc các bảng mà \"kehoach export\" ghi."},
    Code{"yaml-anchor", error,
         "Anchors (&) and aliases (*) are not part of the format: a reader of the file should see "
         "what it says. Write the value out; quote a text that begins with these signs.",
         "Không dùng neo (&) và bí danh (*): người đọc tệp phải thấy ngay nội dung. Hãy viết lại "
         "giá "
         "trị; văn bản bắt đầu bằng các dấu này phải đặt trong ngoặc kép."},
    Code{"yaml-documents", error, "A file holds one document; a line \"---\" begins a second one.",
         "Mỗi tệp chỉ chứa một tài liệu; dòng \"---\" mở đầu một tài liệu thứ hai."},
    Code{
        "yaml-syntax", error,
        "The file is not YAML. Most often a text needs quotation marks because it holds \": \", "
        "\" #\" or begins with a bracket, or a line is indented by another number of spaces.",
        "Tệp không đúng cú pháp YAML. Thường là do văn bản có \": \", \" #\" hoặc bắt đầu bằng dấu "
        "ngoặc mà không đặt trong ngoặc kép, hoặc thụt lề không đều."},
    Code{"yaml-tag", error, "Tags (!) are not part of the format.",
         "Không dùng nhãn (!) trong tệp."},
};

}  // namespace

std::span<const Code> file_codes() {
  return table;
}

}  // namespace kehoach
