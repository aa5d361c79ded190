// Codes of what content can have wrong.
#include <array>

#include "diag/code_tables.hpp"

namespace kehoach {
namespace {

using enum Severity;

// Sorted by name.
constexpr std::array table{
    Code{
        "address-clash", error,
        "Two records would have the same address, because on the web \"1.1\" becomes \"1-1\" and "
        "many servers do not tell capitals from small letters. Give one of them another id.",
        "Hai mục sẽ có chung một địa chỉ, vì trên web \"1.1\" thành \"1-1\" và nhiều máy chủ không "
        "phân biệt chữ hoa, chữ thường. Hãy đổi id của một mục."},
    Code{"after-data-date", warning,
         "A report is dated after the site's data_as_of. Correct the date, or raise data_as_of in "
         "site.yaml.",
         "Ngày báo cáo muộn hơn data_as_of của trang. Hãy sửa ngày, hoặc nâng data_as_of trong "
         "site.yaml."},
    Code{"bad-abbreviation", error,
         "An abbreviation of the glossary must begin and end with a letter or digit, so that it "
         "can be found in texts.",
         "Chữ viết tắt trong bảng chú giải phải bắt đầu và kết thúc bằng chữ cái hoặc chữ số thì "
         "mới tìm được trong văn bản."},
    Code{
        "bad-date", error,
        "Dates are written year-month-day: 2026-06-30. Where less is known, a month (2026-06) or a "
        "year (2026) may do.",
        "Ngày viết theo thứ tự năm-tháng-ngày: 2026-06-30. Nếu chỉ biết tháng hoặc năm thì viết "
        "2026-06 hoặc 2026 ở nơi cho phép."},
    Code{
        "bad-figure", error,
        "A figure has one number with the word the source uses for it (exactly, at_least, at_most, "
        "about), or a range with from and to.",
        "Mỗi con số cần đúng một từ như văn bản gốc (exactly, at_least, at_most, about), hoặc một "
        "khoảng với from và to."},
    Code{"bad-id", error,
         "Ids become addresses: small letters a-z, digits and \"-\" (in tasks also \".\"), at most "
         "80 characters. Once published, an id stays; old ones go into \"formerly\".",
         "Id trở thành địa chỉ: chỉ gồm chữ thường a-z, chữ số và \"-\" (id nhiệm vụ có thêm "
         "\".\"), "
         "tối đa 80 ký tự. Đã đăng thì giữ nguyên; id cũ ghi vào \"formerly\"."},
    Code{"bad-language", error,
         "\"languages\" lists codes like vi and en, each once; the first is the default.",
         "\"languages\" liệt kê các mã như vi và en, mỗi mã một lần; mã đầu là mặc định."},
    Code{
        "bad-timeframe", error,
        "A time is written 2026, 2026-06, 2026-Q3, 2026-H1, 2026-06-30, 2025/2030 (from, to), "
        "../2030 (by), 2026/.. (from), ongoing, {before: 2026-11-15}, {every: year, before: 12-10} "
        "or {condition: …}.",
        "Thời gian viết là 2026, 2026-06, 2026-Q3, 2026-H1, 2026-06-30, 2025/2030 (từ, đến), "
        "../2030 (chậm nhất), 2026/.. (từ), ongoing (thường xuyên), {before: 2026-11-15}, "
        "{every: year, before: 12-10} hoặc {condition: …}."},
    Code{"bad-url", error,
         "Web addresses are written whole, with http:// or https:// and without spaces.",
         "Địa chỉ web phải viết đầy đủ, bắt đầu bằng http:// hoặc https://, không có dấu cách."},
    Code{"bidi-control", error,
         "A text has a character that makes readers see another order than is written, which can "
         "hide what it says. Delete it.",
         "Văn bản có ký tự làm người đọc thấy thứ tự khác với thứ tự đã ghi, có thể che giấu nội "
         "dung. Hãy xóa ký tự đó."},
    Code{"broken-anchor", warning,
         "What stands behind \"#\" in a link is a place within the page it leads to, and the page "
         "has "
         "none of that name in the language of the text: readers land at its top. Places of the "
         "portal's "
         "pages stand in their addresses when one follows their tables of contents.",
         "Phần sau dấu \"#\" của liên kết là một chỗ trong trang được dẫn tới, nhưng trang đó "
         "không có "
         "chỗ nào tên như vậy ở ngôn ngữ của đoạn văn: người đọc sẽ đến đầu trang. Tên các chỗ "
         "hiện trên "
         "thanh địa chỉ khi bấm vào mục lục của trang."},
    Code{"broken-link", error,
         "A link in a text leads to a page that the portal does not have. Addresses begin with "
         "\"/\", have no language and end with \"/\": /plans/chips/1-1/.",
         "Một liên kết dẫn tới trang không có trong cổng. Địa chỉ bắt đầu bằng \"/\", không kèm "
         "ngôn "
         "ngữ và kết thúc bằng \"/\": /plans/chips/1-1/."},
    Code{"control-character", error,
         "A text has a control character, usually left by copying. Delete it, or write the text "
         "anew.",
         "Văn bản có ký tự điều khiển, thường do sao chép để lại. Hãy xóa hoặc gõ lại."},
    Code{"duplicate-abbreviation", error, "The glossary explains an abbreviation twice.",
         "Bảng chú giải giải thích một chữ viết tắt hai lần."},
    Code{"duplicate-id", error,
         "Two records have the same id, so references to it would be ambiguous.",
         "Hai mục trùng id nên không biết tham chiếu là tới mục nào."},
    Code{"end-before-start", error, "A span ends before it begins. Swap the two dates.",
         "Thời điểm kết thúc đứng trước thời điểm bắt đầu. Hãy đổi chỗ hai ngày."},
    Code{
        "foreign-image", error,
        "An image lies on another site. Every reader's browser would ask that site for it, which "
        "the pages' security policy forbids.",
        "Hình ảnh nằm ở trang khác. Trình duyệt của mọi người đọc sẽ phải tải từ trang đó, điều mà "
        "chính sách bảo mật của cổng không cho phép."},
    Code{"group-cycle", error, "A group contains itself, perhaps by way of another group.",
         "Một nhóm chứa chính nó, có thể qua một nhóm khác."},
    Code{"impossible-date", error, "The calendar has no such day.", "Lịch không có ngày này."},
    Code{"invisible-character", warning,
         "A text has a character that nobody sees and no search finds, usually left by copying. "
         "Delete it.",
         "Văn bản có ký tự không ai thấy và không tìm kiếm được, thường do sao chép để lại. Hãy "
         "xóa đi."},
    Code{
        "lead-also-coordinates", warning,
        "An agency both leads and coordinates a task. If the plan itself says so, record it in the "
        "task's notes; else remove one.",
        "Một cơ quan vừa chủ trì vừa phối hợp. Nếu chính văn bản ghi như vậy thì nói rõ trong "
        "\"notes\" của nhiệm vụ; nếu không thì bỏ một bên."},
    Code{"long-title", warning,
         "A title of more than forty words fits no list and no phone. Say it in about twenty, and "
         "put the plan's wording into \"description\".",
         "Tên nhiệm vụ dài quá bốn mươi chữ thì không danh sách hay điện thoại nào hiển thị gọn "
         "được. Hãy nói trong khoảng hai mươi chữ, phần còn lại đưa vào \"description\"."},
    Code{"markdown-limit", error,
         "A text goes beyond what Markdown is read to, so that reading it cannot take for ever.",
         "Văn bản vượt giới hạn khi đọc Markdown; giới hạn để việc đọc không kéo dài vô tận."},
    Code{"members-of-non-group", error, "Only an agency with \"kind: group\" has members.",
         "Chỉ cơ quan có \"kind: group\" mới có \"members\"."},
    Code{"milestone-after-end", warning, "A milestone may come after the end of its own task.",
         "Mốc có thể rơi sau thời hạn của chính nhiệm vụ."},
    Code{"missing-field", error, "A record lacks a field that it cannot do without.",
         "Mục này thiếu một trường bắt buộc."},
    Code{"missing-front-matter", error,
         "A free page begins with two lines \"---\" and its title between them.",
         "Trang tự do phải bắt đầu bằng hai dòng \"---\" với tiêu đề (title) ở giữa."},
    Code{"missing-lead", error,
         "A task needs the agency that leads it, or a lead_note that says what the plan says "
         "instead: readers come to learn who answers for it.",
         "Nhiệm vụ phải có cơ quan chủ trì, hoặc \"lead_note\" cho biết văn bản ghi thế nào: người "
         "đọc vào đây để biết ai chịu trách nhiệm."},
    Code{"missing-translation", warning,
         "A text is missing in one of the site's languages. Until it is there readers see another "
         "language, marked as such.",
         "Thiếu bản dịch ở một ngôn ngữ của trang. Trong khi chờ, người đọc thấy ngôn ngữ khác, có "
         "ghi rõ."},
    Code{
        "mixed-scripts", warning,
        "A word mixes Latin letters with letters of another alphabet that look the same. It cannot "
        "be found by searching, and may be meant to deceive. Type it anew.",
        "Một từ lẫn chữ Latinh với chữ của bảng chữ cái khác trông giống hệt. Tìm kiếm sẽ không "
        "thấy, và có thể gây nhầm lẫn. Hãy gõ lại từ đó."},
    Code{
        "name-clash", warning,
        "Two agencies of one place share a name or alias, so a search or an import cannot tell "
        "which is meant.",
        "Hai cơ quan cùng địa phương có chung tên hoặc tên gọi khác, nên khi tìm kiếm hay nhập văn "
        "bản không biết là cơ quan nào."},
    Code{"not-normalised", warning,
         "Letters and their marks are written apart (not in Unicode's form NFC), as some keyboards "
         "and "
         "PDF readers do. Pages are right all the same, but editors, version control and other "
         "programs "
         "take the same word for two. Convert the file: in Unikey choose precomposed Unicode, or "
         "run "
         "uconv -x any-nfc (package icu-devtools).",
         "Chữ và dấu được viết tách rời (Unicode tổ hợp, không phải dạng NFC), như một số bộ gõ và "
         "phần "
         "mềm đọc PDF vẫn làm. Trang vẫn đúng, nhưng trình soạn thảo, hệ quản lý phiên bản và "
         "chương trình khác coi cùng một từ là hai. Hãy chuyển tệp sang Unicode dựng sẵn bằng công "
         "cụ "
         "của Unikey, hoặc chạy uconv -x any-nfc (gói icu-devtools)."},
    Code{"outside-period", warning,
         "A task's time lies outside the period of its plan. Correct one of them, or add a note to "
         "the task if the plan itself says so.",
         "Thời gian của nhiệm vụ nằm ngoài giai đoạn của kế hoạch. Hãy sửa một bên, hoặc thêm ghi "
         "chú vào nhiệm vụ nếu chính văn bản ghi như vậy."},
    Code{"part-of-cycle", error, "A body is part of itself, or a place lies within itself.",
         "Một cơ quan thuộc chính nó, hoặc một địa phương nằm trong chính nó."},
    Code{"provision-order", warning,
         "Tasks are shown in the order of the file, and here it is not that of the plan's "
         "provisions.",
         "Nhiệm vụ hiển thị theo thứ tự trong tệp, nhưng ở đây khác với thứ tự điều khoản của kế "
         "hoạch."},
    Code{"relative-link", error,
         "Where this link leads would depend on the page it is shown on. Begin with \"/\" for a "
         "page "
         "of the portal, with https:// for another site.",
         "Liên kết này dẫn tới đâu còn tùy trang đang hiển thị. Hãy bắt đầu bằng \"/\" với trang "
         "của "
         "cổng, bằng https:// với trang khác."},
    Code{"repeated-task", warning,
         "Two tasks of a plan have the same words, leads and time. If the plan says it in two "
         "provisions, keep one and name the other provision in \"restates\".",
         "Hai nhiệm vụ của một kế hoạch trùng câu chữ, cơ quan chủ trì và thời gian. Nếu văn bản "
         "nhắc lại ở hai điều khoản thì giữ một, ghi điều khoản kia vào \"restates\"."},
    Code{"reserved-address", error, "The portal itself has a page at this address.",
         "Chính cổng đã có một trang ở địa chỉ này."},
    Code{"same-in-two-languages", warning,
         "A whole sentence is the same in two languages: one of them was probably not translated.",
         "Cả câu giống hệt nhau ở hai ngôn ngữ: có lẽ một bên chưa được dịch."},
    Code{"succession-cycle", error, "A body succeeds itself, perhaps by way of another.",
         "Một cơ quan kế thừa chính nó, có thể qua cơ quan khác."},
    Code{"succession-without-end", error,
         "A body with a successor needs \"until\": the first day on which it no longer exists.",
         "Cơ quan đã có cơ quan kế thừa thì cần \"until\": ngày đầu tiên nó không còn tồn tại."},
    Code{"unknown-agency", error,
         "There is no agency of this id. Ids are looked up in the plan's own jurisdiction; "
         "\"vn/finance\" reaches another.",
         "Không có cơ quan nào mang id này. Id được tìm trong địa phương của kế hoạch; "
         "\"vn/finance\" "
         "là của nơi khác."},
    Code{"unknown-document", error, "There is no document of this id in documents.yaml.",
         "documents.yaml không có văn bản nào mang id này."},
    Code{"unknown-field", error,
         "The record has no field of this name. It is reported because a misspelt name would "
         "otherwise be lost in silence.",
         "Mục này không có trường tên như vậy. Lỗi được báo vì tên gõ sai sẽ bị bỏ qua lặng lẽ."},
    Code{"unknown-indicator", error, "There is no indicator of this id in indicators.yaml.",
         "indicators.yaml không có chỉ số nào mang id này."},
    Code{"unknown-jurisdiction", error, "There is no place of this id in jurisdictions.yaml.",
         "jurisdictions.yaml không có địa phương nào mang id này."},
    Code{"unknown-language", error, "A text is given in a language that site.yaml does not list.",
         "Có văn bản bằng một ngôn ngữ không được liệt kê trong site.yaml."},
    Code{"unknown-page", error, "\"navigation\" names a free page that does not exist.",
         "\"navigation\" gọi một trang tự do không tồn tại."},
    Code{"unknown-plan", error, "There is no plan of this id: plans are named by their folders.",
         "Không có kế hoạch nào mang id này: id của kế hoạch là tên thư mục."},
    Code{"unknown-section", error, "The plan's \"sections\" have none of this id.",
         "\"sections\" của kế hoạch không có phần nào mang id này."},
    Code{"unknown-task", error, "There is no such task; in another plan write plan/task.",
         "Không có nhiệm vụ này; nếu ở kế hoạch khác thì viết kế-hoạch/nhiệm-vụ."},
    Code{"unknown-topic", error, "There is no topic of this id in topics.yaml.",
         "topics.yaml không có lĩnh vực nào mang id này."},
    Code{"unknown-value", error, "The field takes one of a few values, and this is none of them.",
         "Trường này chỉ nhận một trong vài giá trị cho sẵn."},
    Code{"unsafe-link", error,
         "Links may be http, https, mailto or tel, or lead to the portal's own pages. Others, such "
         "as javascript:, could run code in the reader's browser.",
         "Liên kết chỉ được là http, https, mailto, tel hoặc trang của cổng. Loại khác như "
         "javascript: có thể chạy mã trên máy người đọc."},
    Code{"unused-agency", warning,
         "No task, duty, plan or other agency names this agency. Name it where it has a role, say "
         "in "
         "\"note\" why it is listed, or remove it.",
         "Không nhiệm vụ, trách nhiệm, kế hoạch hay cơ quan nào nhắc tới cơ quan này. Hãy ghi nó "
         "vào "
         "nơi có vai trò, giải thích trong \"note\", hoặc bỏ đi."},
    Code{"update-order", warning, "Reports stand from the oldest to the newest; this one does not.",
         "Các báo cáo xếp từ cũ đến mới; báo cáo này sai thứ tự."},
    Code{"wrong-type", error,
         "A value of another kind was expected, for example a list or a number.",
         "Giá trị không đúng loại, chẳng hạn cần danh sách hoặc số."},
};

}  // namespace

std::span<const Code> content_codes() {
  return table;
}

}  // namespace kehoach
