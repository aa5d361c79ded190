#include "diag/codes.hpp"

#include <algorithm>
#include <array>

namespace kehoach {
namespace {

using enum Severity;

// Sorted by name.
constexpr std::array codes{
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
    Code{"bad-file-name", error,
         "Files in static/ are published under their names, and not every host can serve this one. "
         "Use letters, digits, \"-\", \"_\" and \".\".",
         "Tệp trong static/ được đăng với đúng tên của nó, nhưng không phải máy chủ nào cũng phục "
         "vụ "
         "được tên này. Hãy dùng chữ cái không dấu, chữ số, \"-\", \"_\" và \".\"."},
    Code{"bad-id", error,
         "Ids become addresses: small letters a-z, digits and \"-\" (in tasks also \".\"), at most "
         "80 characters. Once published, an id stays; old ones go into \"formerly\".",
         "Id trở thành địa chỉ: chỉ gồm chữ thường a-z, chữ số và \"-\" (id nhiệm vụ có thêm "
         "\".\"), "
         "tối đa 80 ký tự. Đã đăng thì giữ nguyên; id cũ ghi vào \"formerly\"."},
    Code{"bad-language", error,
         "\"languages\" lists codes like vi and en, each once; the first is the default.",
         "\"languages\" liệt kê các mã như vi và en, mỗi mã một lần; mã đầu là mặc định."},
    Code{"bad-name", error,
         "lunr cannot index or score a field of this name. Choose another in the configuration.",
         "lunr không lập chỉ mục được trường có tên này. Hãy chọn tên khác trong cấu hình."},
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
    Code{"bad-value", error,
         "A cell in braces or brackets must be written as in the YAML of content files.",
         "Ô có ngoặc phải viết đúng như YAML trong tệp nội dung."},
    Code{"bidi-control", error,
         "A text has a character that makes readers see another order than is written, which can "
         "hide what it says. Delete it.",
         "Văn bản có ký tự làm người đọc thấy thứ tự khác với thứ tự đã ghi, có thể che giấu nội "
         "dung. Hãy xóa ký tự đó."},
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
    Code{"csv-quote", error,
         "A cell that begins with a quotation mark ends with one; a quotation mark inside is "
         "written twice.",
         "Ô bắt đầu bằng dấu ngoặc kép phải kết thúc bằng dấu ngoặc kép; dấu ngoặc kép bên trong "
         "viết hai lần."},
    Code{"cyclic-theme", error, "A theme extends itself, perhaps by way of another.",
         "Một giao diện kế thừa chính nó, có thể qua giao diện khác."},
    Code{"damaged-snapshot", error,
         "The file is not as \"kehoach snapshot\" wrote it. Take it back from version control or a "
         "backup: what it recorded cannot be made again.",
         "Tệp không còn đúng như \"kehoach snapshot\" đã ghi. Hãy lấy lại từ hệ quản lý phiên bản "
         "hoặc bản sao lưu: nội dung đã ghi nhận không thể tạo lại."},
    Code{"duplicate-abbreviation", error, "The glossary explains an abbreviation twice.",
         "Bảng chú giải giải thích một chữ viết tắt hai lần."},
    Code{"duplicate-column", error, "A sheet has two columns of the same name.",
         "Bảng tính có hai cột cùng tên."},
    Code{"duplicate-id", error,
         "Two records have the same id, so references to it would be ambiguous.",
         "Hai mục trùng id nên không biết tham chiếu là tới mục nào."},
    Code{"duplicate-key", error,
         "A field is given twice in one record. YAML would silently keep one of them.",
         "Một trường được ghi hai lần trong cùng một mục. YAML sẽ lặng lẽ bỏ mất một giá trị."},
    Code{"duplicate-ref", error,
         "Two documents for the index have the same ref, by which results are named.",
         "Hai tài liệu để lập chỉ mục có cùng ref, mà kết quả tìm kiếm gọi tài liệu bằng ref."},
    Code{"duplicate-row", error, "A sheet has two rows for the same record.",
         "Bảng tính có hai dòng cho cùng một mục."},
    Code{"end-before-start", error, "A span ends before it begins. Swap the two dates.",
         "Thời điểm kết thúc đứng trước thời điểm bắt đầu. Hãy đổi chỗ hai ngày."},
    Code{"file-too-large", error,
         "A file is far larger than any content is; it was probably put here by mistake.",
         "Tệp lớn hơn nhiều so với mọi nội dung; có lẽ bị đặt nhầm chỗ."},
    Code{"group-cycle", error, "A group contains itself, perhaps by way of another group.",
         "Một nhóm chứa chính nó, có thể qua một nhóm khác."},
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
    Code{"impossible-date", error, "The calendar has no such day.", "Lịch không có ngày này."},
    Code{"invalid-json", error, "The file is not JSON; the position is where it stops being so.",
         "Tệp không phải JSON; vị trí báo là chỗ bắt đầu sai."},
    Code{
        "invalid-utf8", error,
        "The file is not in UTF-8, the encoding of all content. Save it as UTF-8; old Vietnamese "
        "encodings such as TCVN3 must be converted first.",
        "Tệp không ở dạng mã UTF-8. Hãy lưu lại bằng UTF-8; văn bản dùng bảng mã cũ như TCVN3 phải "
        "chuyển mã trước."},
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
    Code{"long-row", error,
         "A row has more cells than the head: a text with a comma was probably not quoted.",
         "Dòng có nhiều ô hơn dòng đầu: có lẽ văn bản chứa dấu phẩy chưa đặt trong ngoặc kép."},
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
    Code{"misnamed-snapshot", error,
         "Snapshots are named by their day, and this one holds another day.",
         "Bản chụp dữ liệu đặt tên theo ngày, nhưng tệp này chứa ngày khác."},
    Code{"missing-asset", error, "The theme lacks a file that every page needs.",
         "Giao diện thiếu một tệp mà mọi trang đều cần."},
    Code{"missing-column", error, "A sheet lacks a column that says which record a row is about.",
         "Bảng tính thiếu cột cho biết dòng nói về mục nào."},
    Code{"missing-field", error, "A record lacks a field that it cannot do without.",
         "Mục này thiếu một trường bắt buộc."},
    Code{"missing-file", error,
         "A folder in plans/ has no plan.yaml, which says whose plan it is and how it is called.",
         "Một thư mục trong plans/ không có plan.yaml, là tệp cho biết kế hoạch của ai và tên gì."},
    Code{"missing-folder", error, "site.yaml names a content folder that does not exist.",
         "site.yaml trỏ tới một thư mục nội dung không tồn tại."},
    Code{"missing-front-matter", error,
         "A free page begins with two lines \"---\" and its title between them.",
         "Trang tự do phải bắt đầu bằng hai dòng \"---\" với tiêu đề (title) ở giữa."},
    Code{"missing-id", error,
         "A row without an id would be a new record, and a new record needs one.",
         "Dòng không có id là một mục mới, mà mục mới phải có id."},
    Code{"missing-lead", error,
         "A task needs the agency that leads it, or a lead_note that says what the plan says "
         "instead: readers come to learn who answers for it.",
         "Nhiệm vụ phải có cơ quan chủ trì, hoặc \"lead_note\" cho biết văn bản ghi thế nào: người "
         "đọc vào đây để biết ai chịu trách nhiệm."},
    Code{"missing-ref", error, "A document for the index has no member that names it.",
         "Một tài liệu để lập chỉ mục không có thành phần làm tên gọi (ref)."},
    Code{"missing-row", warning,
         "A record has no row in its sheet. It stays: nothing is deleted by leaving it out.",
         "Một mục không có dòng trong bảng tính. Mục được giữ lại: bỏ dòng không xóa nội dung."},
    Code{"missing-string", error, "The theme has no text for this in one of the site's languages.",
         "Giao diện thiếu câu chữ này ở một ngôn ngữ của trang."},
    Code{"missing-strings", error, "The theme has no strings for one of the site's languages.",
         "Giao diện không có câu chữ cho một ngôn ngữ của trang."},
    Code{"missing-template", error, "The theme lacks a template that a page needs.",
         "Giao diện thiếu một mẫu mà trang cần."},
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
    Code{"newer-snapshot", error,
         "The snapshot was written by a newer version of the program. Use that version.",
         "Bản chụp do phiên bản mới hơn của chương trình ghi. Hãy dùng phiên bản đó."},
    Code{"not-a-snapshot", error,
         "A file in content/snapshots/ was not written by \"kehoach snapshot\".",
         "Một tệp trong content/snapshots/ không phải do \"kehoach snapshot\" ghi."},
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
    Code{"recursive-partial", error, "A template includes itself, perhaps by way of another.",
         "Một mẫu trang gọi lại chính nó, có thể qua mẫu khác."},
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
    Code{"static-file-clash", error,
         "A file in static/ has the address of something the portal writes.",
         "Một tệp trong static/ trùng địa chỉ với tệp do cổng tự tạo."},
    Code{"succession-cycle", error, "A body succeeds itself, perhaps by way of another.",
         "Một cơ quan kế thừa chính nó, có thể qua cơ quan khác."},
    Code{"succession-without-end", error,
         "A body with a successor needs \"until\": the first day on which it no longer exists.",
         "Cơ quan đã có cơ quan kế thừa thì cần \"until\": ngày đầu tiên nó không còn tồn tại."},
    Code{"template-context", error,
         "A template puts a value where it could become script or markup, such as inside <script> "
         "or "
         "an attribute without quotes.",
         "Mẫu trang đặt giá trị vào chỗ có thể biến thành mã lệnh hay thẻ HTML, như trong <script> "
         "hoặc thuộc tính không có dấu nháy."},
    Code{"template-syntax", error, "A tag in a template is not closed, not opened or not known.",
         "Một thẻ trong mẫu trang chưa đóng, chưa mở hoặc không hợp lệ."},
    Code{"too-deep", error, "Lists and mappings are nested deeper than any record is.",
         "Danh sách lồng nhau sâu hơn mọi mục hợp lệ."},
    Code{"too-long", error, "A line or a list is far longer than any in content is.",
         "Dòng hoặc danh sách dài hơn nhiều so với mọi nội dung."},
    Code{"unknown-agency", error,
         "There is no agency of this id. Ids are looked up in the plan's own jurisdiction; "
         "\"vn/finance\" reaches another.",
         "Không có cơ quan nào mang id này. Id được tìm trong địa phương của kế hoạch; "
         "\"vn/finance\" "
         "là của nơi khác."},
    Code{"unknown-column", error, "The sheet has a column that its kind of record does not have.",
         "Bảng tính có cột mà loại mục này không có."},
    Code{"unknown-document", error, "There is no document of this id in documents.yaml.",
         "documents.yaml không có văn bản nào mang id này."},
    Code{"unknown-field", error,
         "The record has no field of this name. It is reported because a misspelt name would "
         "otherwise be lost in silence.",
         "Mục này không có trường tên như vậy. Lỗi được báo vì tên gõ sai sẽ bị bỏ qua lặng lẽ."},
    Code{"unknown-file", error, "A file in content/ is none of the kinds that the portal knows.",
         "Một tệp trong content/ không thuộc loại nào mà cổng biết."},
    Code{"unknown-indicator", error, "There is no indicator of this id in indicators.yaml.",
         "indicators.yaml không có chỉ số nào mang id này."},
    Code{"unknown-jurisdiction", error, "There is no place of this id in jurisdictions.yaml.",
         "jurisdictions.yaml không có địa phương nào mang id này."},
    Code{"unknown-language", error, "A text is given in a language that site.yaml does not list.",
         "Có văn bản bằng một ngôn ngữ không được liệt kê trong site.yaml."},
    Code{"unknown-name", error, "A template names a value that its page does not have.",
         "Mẫu trang gọi một giá trị mà trang đó không có."},
    Code{"unknown-page", error, "\"navigation\" names a free page that does not exist.",
         "\"navigation\" gọi một trang tự do không tồn tại."},
    Code{"unknown-parameter", error,
         "A text of the interface names a parameter in braces that the program does not fill.",
         "Một câu của giao diện có tham số trong ngoặc nhọn mà chương trình không điền."},
    Code{"unknown-partial", error, "A template includes one that the theme does not have.",
         "Mẫu trang gọi một mẫu con mà giao diện không có."},
    Code{"unknown-plan", error, "There is no plan of this id: plans are named by their folders.",
         "Không có kế hoạch nào mang id này: id của kế hoạch là tên thư mục."},
    Code{"unknown-record", error, "A row names a plan, file or record that does not exist.",
         "Dòng gọi một kế hoạch, tệp hoặc mục không tồn tại."},
    Code{"unknown-section", error, "The plan's \"sections\" have none of this id.",
         "\"sections\" của kế hoạch không có phần nào mang id này."},
    Code{"unknown-sheet", error,
         "The folder holds a sheet that is none of those that \"kehoach export\" writes.",
         "Thư mục có bảng tính không thuộc các bảng mà \"kehoach export\" ghi."},
    Code{"unknown-task", error, "There is no such task; in another plan write plan/task.",
         "Không có nhiệm vụ này; nếu ở kế hoạch khác thì viết kế-hoạch/nhiệm-vụ."},
    Code{"unknown-theme", error, "There is no theme of this name in a themes/ folder.",
         "Không có giao diện nào tên như vậy trong thư mục themes/."},
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
    Code{"unused-string", error,
         "Nothing asks for this text of the interface; a misspelt key would otherwise be lost in "
         "silence.",
         "Không nơi nào dùng câu này của giao diện; khóa gõ sai sẽ bị bỏ qua lặng lẽ."},
    Code{"unused-template", error,
         "No page and no other template uses this one; a misspelt name would otherwise be lost in "
         "silence.",
         "Không trang hay mẫu nào dùng mẫu này; tên gõ sai sẽ bị bỏ qua lặng lẽ."},
    Code{"update-order", warning, "Reports stand from the oldest to the newest; this one does not.",
         "Các báo cáo xếp từ cũ đến mới; báo cáo này sai thứ tự."},
    Code{"wrong-type", error,
         "A value of another kind was expected, for example a list or a number.",
         "Giá trị không đúng loại, chẳng hạn cần danh sách hoặc số."},
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

std::span<const Code> all_codes() {
  return codes;
}

const Code* find_code(std::string_view name) {
  const auto found = std::ranges::lower_bound(codes, name, {}, &Code::name);
  return found == codes.end() || found->name != name ? nullptr : &*found;
}

}  // namespace kehoach
