// Codes of what themes can have wrong.
#include <array>

#include "diag/code_tables.hpp"

namespace kehoach {
namespace {

using enum Severity;

// Sorted by name.
constexpr std::array table{
    Code{"cyclic-theme", error, "A theme extends itself, perhaps by way of another.",
         "Một giao diện kế thừa chính nó, có thể qua giao diện khác."},
    Code{"missing-asset", error, "The theme lacks a file that every page needs.",
         "Giao diện thiếu một tệp mà mọi trang đều cần."},
    Code{"missing-string", error, "The theme has no text for this in one of the site's languages.",
         "Giao diện thiếu câu chữ này ở một ngôn ngữ của trang."},
    Code{"missing-strings", error, "The theme has no strings for one of the site's languages.",
         "Giao diện không có câu chữ cho một ngôn ngữ của trang."},
    Code{"missing-template", error, "The theme lacks a template that a page needs.",
         "Giao diện thiếu một mẫu mà trang cần."},
    Code{"recursive-partial", error, "A template includes itself, perhaps by way of another.",
         "Một mẫu trang gọi lại chính nó, có thể qua mẫu khác."},
    Code{"template-context", error,
         "A template puts a value where it could become script or markup, such as inside <script> "
         "or "
         "an attribute without quotes.",
         "Mẫu trang đặt giá trị vào chỗ có thể biến thành mã lệnh hay thẻ HTML, như trong <script> "
         "hoặc thuộc tính không có dấu nháy."},
    Code{"template-syntax", error, "A tag in a template is not closed, not opened or not known.",
         "Một thẻ trong mẫu trang chưa đóng, chưa mở hoặc không hợp lệ."},
    Code{"unknown-name", error, "A template names a value that its page does not have.",
         "Mẫu trang gọi một giá trị mà trang đó không có."},
    Code{"unknown-parameter", error,
         "A text of the interface names a parameter in braces that the program does not fill.",
         "Một câu của giao diện có tham số trong ngoặc nhọn mà chương trình không điền."},
    Code{"unknown-partial", error, "A template includes one that the theme does not have.",
         "Mẫu trang gọi một mẫu con mà giao diện không có."},
    Code{"unknown-theme", error, "There is no theme of this name in a themes/ folder.",
         "Không có giao diện nào tên như vậy trong thư mục themes/."},
    Code{"unused-string", error,
         "Nothing asks for this text of the interface; a misspelt key would otherwise be lost in "
         "silence.",
         "Không nơi nào dùng câu này của giao diện; khóa gõ sai sẽ bị bỏ qua lặng lẽ."},
    Code{"unused-template", error,
         "No page and no other template uses this one; a misspelt name would otherwise be lost in "
         "silence.",
         "Không trang hay mẫu nào dùng mẫu này; tên gõ sai sẽ bị bỏ qua lặng lẽ."},
};

}  // namespace

std::span<const Code> theme_codes() {
  return table;
}

}  // namespace kehoach
