// What is said when official texts and spreadsheets are imported.
#include <array>

#include "diag/translations.hpp"

namespace kehoach {
namespace {

constexpr auto table = std::to_array<Translation>({
    // --- What was recognised in a text. ---
    {"no tasks were recognised", "không nhận ra nhiệm vụ nào"},
    {"a task is a numbered provision with \"Cơ quan thực hiện:\" or \"Chủ trì:\" below it, or the "
     "row of a table whose head names the task and who leads",
     "nhiệm vụ là điểm có đánh số, bên dưới có \"Cơ quan thực hiện:\" hoặc \"Chủ trì:\", hoặc là "
     "dòng của bảng có cột nhiệm vụ và cột cơ quan chủ trì"},
    {"scanning has ruined the marks of this text", "việc quét đã làm hỏng dấu của văn bản này"},
    {"numbers, agencies and times are read all the same; texts must be typed anew",
     "số, cơ quan và thời gian vẫn đọc được; phần lời phải gõ lại"},
    {"no title was recognised", "không nhận ra tên kế hoạch"},
    {"it stands below a line \"KẾ HOẠCH\"", "tên nằm dưới dòng \"KẾ HOẠCH\""},
    {"the text gives no number", "văn bản không ghi số hiệu"},
    {"it stands as \"Số: 6050/KH-UBND\" at the top",
     "số hiệu ghi ở đầu, dạng \"Số: 6050/KH-UBND\""},
    {"no agency was recognised, so its duties are left out",
     "không nhận ra cơ quan nào nên bỏ qua phần trách nhiệm này"},
    {"add the agency, or the name as an alias, and import again",
     "thêm cơ quan đó, hoặc thêm tên này làm bí danh, rồi nhập lại"},
    {"the portal does not know this body; it is proposed as \"{}\"",
     "cổng chưa có cơ quan này; đề xuất id \"{}\""},
    {"keep it, or give the words as an alias to the body that it is, and import again",
     "giữ đề xuất, hoặc thêm tên này làm bí danh của cơ quan đúng, rồi nhập lại"},
    {"the portal does not have this document; it is proposed as \"{}\"",
     "cổng chưa có văn bản này; đề xuất id \"{}\""},
    {"task {}: no lead was recognised", "nhiệm vụ {!}: không nhận ra cơ quan chủ trì"},
    {"write \"lead\", or say in \"lead_note\" what the plan says instead",
     "ghi \"lead\", hoặc ghi vào \"lead_note\" điều kế hoạch nêu thay vào đó"},
    {"task {}: the text does not say \"chủ trì\"; who is named first is taken for the lead",
     "nhiệm vụ {!}: văn bản không ghi \"chủ trì\"; cơ quan nêu đầu tiên được coi là chủ trì"},
    {"task {}: no time was recognised", "nhiệm vụ {!}: không nhận ra thời gian"},
    {"task {}: this time was not understood", "nhiệm vụ {!}: không hiểu thời gian này"},
    {"write \"when\"; the words stand in \"when_note\"",
     "ghi \"when\"; nguyên văn đã ở \"when_note\""},
    {"task {}: only part of this time is in \"when\"",
     "nhiệm vụ {!}: chỉ một phần thời gian này được ghi vào \"when\""},
    {"the words stand in \"when_note\"", "nguyên văn đã ở \"when_note\""},
    {"task {}: read as \"{}\"", "nhiệm vụ {!}: đọc là \"{}\""},
    {"is it that body?", "có đúng cơ quan đó không?"},
    {"task {}: these words name no body that is known",
     "nhiệm vụ {!}: những chữ này không phải tên cơ quan nào đã biết"},
    {"add a body or an alias, or write them into a note",
     "thêm cơ quan hoặc bí danh, hoặc ghi những chữ này vào ghi chú"},
    {"target {}: its figure {} needs an indicator", "chỉ tiêu {!}: con số {!} cần một chỉ số"},
    {"choose one of indicators.yaml, or add one; the figure is proposed as a comment",
     "chọn một chỉ số trong indicators.yaml, hoặc thêm mới; con số được đề xuất trong chú thích"},
    // --- Comments in the files that the import writes. ---
    {"Imported from {}. \"TODO\" marks what a person has to decide.",
     "Nhập từ {!}. \"TODO\" đánh dấu chỗ cần người quyết định."},
    {"TODO lead: no agency was recognised", "TODO lead: không nhận ra cơ quan nào"},
    {"TODO say it in plain words, at most about 20",
     "TODO nói bằng lời dễ hiểu, tối đa khoảng 20 từ"},
    {"TODO when: no time was recognised", "TODO when: không nhận ra thời gian"},
    {"TODO figures: choose an indicator: {}", "TODO figures: chọn một chỉ số: {!}"},
    {"TODO is it this indicator?", "TODO có đúng chỉ số này không?"},
    {"TODO is this who reports what to whom, by when?",
     "TODO có đúng ai báo cáo gì cho ai, thời hạn nào không?"},
    {"TODO is it in force?", "TODO có đang hiệu lực không?"},
    {"TODO is the title whole?", "TODO tên đã đủ chưa?"},
    {"TODO short_title, summary: in plain words", "TODO short_title, summary: bằng lời dễ hiểu"},
    {"TODO sources: where the text is published", "TODO sources: nơi đăng văn bản"},
    {"TODO new: is it a body of its own, or another's name (then an alias there)?",
     "TODO mới: là cơ quan riêng, hay là tên khác của cơ quan đã có (khi đó là bí danh ở đó)?"},
    {"TODO new: issuer and the exact title", "TODO mới: cơ quan ban hành và tên chính xác"},
    {"TODO new: its name, kind (province, city, commune) and within",
     "TODO mới: tên, loại (province: tỉnh, city: thành phố, commune: xã) và within"},
    {"TODO type it anew: scanning has ruined its marks", "TODO gõ lại: việc quét đã làm hỏng dấu"},
    {"TODO {}: translate", "TODO {!}: dịch"},
    // --- What the import is asked for. ---
    {"{} is a PDF; extract its text first: pdftotext {}",
     "{!} là tệp PDF; hãy trích văn bản trước: pdftotext {!}"},
    {"{} is a Word or spreadsheet file; save it as plain text, or a table as CSV, first",
     "{!} là tệp Word hoặc bảng tính; trước hết hãy lưu thành văn bản thuần, hoặc bảng thành CSV"},
    {"{} is not UTF-8 text; save it as UTF-8 first",
     "{!} không phải văn bản UTF-8; trước hết hãy lưu ở dạng UTF-8"},
    {"whose plan is it? name its place with --jurisdiction",
     "kế hoạch của địa phương nào? nêu bằng --jurisdiction"},
    {"which plan is it? give its id with --plan", "kế hoạch nào? nêu id bằng --plan"},
    {"{} has faults; mend it first", "{!} có lỗi; hãy sửa trước"},
    // --- What changes. ---
    {"this comment goes with the value it stood at", "chú thích này mất theo giá trị đi kèm"},
    {"! {}: kept {}; the text says {}", "! {!}: giữ {!}; văn bản ghi {!}"},
    {"? {}: the text does not have it any more", "? {!}: văn bản không còn mục này"},
    {"\"{}\" is not in the text any more; it stays", "\"{}\" không còn trong văn bản; vẫn giữ lại"},
    {"delete it here if the plan has dropped it", "xóa ở đây nếu kế hoạch đã bỏ"},
    {"\"{}\" was edited here, and the text says something else: {}",
     "\"{}\" đã được sửa ở đây, còn văn bản ghi khác: {!}"},
    {"change it here, or take all of the new text with --take-new",
     "sửa ở đây, hoặc lấy toàn bộ văn bản mới bằng --take-new"},
    {"the text", "văn bản"},
    {"would write {}", "sẽ ghi {!}"},
    {"wrote {}", "đã ghi {!}"},
    {"nothing to change", "không có gì thay đổi"},
    // --- Spreadsheets. ---
    {"wrote {} sheets to {}", "đã ghi {!} bảng vào {!}"},
    {"{} holds no sheets (*.csv)", "{!} không có bảng nào (*.csv)"},
    {"delete the column, or name it as the export does", "xóa cột này, hoặc đặt tên như khi xuất"},
    {"{} have no column \"{}\"", "{!} không có cột \"{}\""},
    {"the column \"{}\" is there twice", "cột \"{}\" xuất hiện hai lần"},
    {"the column \"{}\" is missing", "thiếu cột \"{}\""},
    {"it says which record a row is about", "cột này cho biết mỗi dòng nói về mục nào"},
    {"the row has more cells than the head", "dòng này có nhiều ô hơn dòng đầu"},
    {"quote cells that hold the separator", "đặt trong dấu nháy những ô chứa dấu phân cách"},
    {"a new record needs an id", "mục mới cần có id"},
    {"\"{}\" has a row already", "\"{}\" đã có dòng rồi"},
    {"what stands in braces is not YAML", "phần trong ngoặc nhọn không phải YAML"},
    {"write it as {every: year, before: 12-10}", "viết dạng {every: year, before: 12-10}"},
    {"\"{}\" has no row; it stays", "\"{}\" không có dòng nào; vẫn giữ lại"},
    {"to delete it, delete it in content/{}", "muốn xóa, hãy xóa trong content/{!}"},
    {"the sheet has no head", "bảng không có dòng đầu"},
    {"there is no file \"{}\"", "không có tệp \"{}\""},
    {"there is no sheet \"{}\"", "không có bảng \"{}\""},
});

}  // namespace

std::span<const Translation> import_translations() {
  return table;
}

}  // namespace kehoach
