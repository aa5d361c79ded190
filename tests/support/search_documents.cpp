#include "support/search_documents.hpp"

#include <fmt/core.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "base/json.hpp"

namespace kehoach::test {
namespace {

constexpr std::array<std::string_view, 96> syllables{
    "và",    "của",    "Sở",     "các",   "phát", "triển",  "công",   "nghệ",   "khoa", "học",
    "tỉnh",  "kế",     "hoạch",  "bán",   "dẫn",  "nhân",   "lực",    "điện",   "tử",   "đào",
    "tạo",   "đất",    "hiếm",   "đầu",   "tư",   "ủy",     "ban",    "dân",    "tài",  "chính",
    "thông", "tin",    "Lai",    "Châu",  "Thái", "Nguyên", "Hà",     "Nội",    "xây",  "dựng",
    "năm",   "chương", "trình",  "quốc",  "gia",  "hợp",    "tác",    "quản",   "lý",   "nhà",
    "nước",  "doanh",  "nghiệp", "hỗ",    "trợ",  "nghiên", "cứu",    "trường", "đại",  "cao",
    "đẳng",  "báo",    "cáo",    "trước", "ngày", "tháng",  "12",     "2030",   "thực", "hiện",
    "nhiệm", "vụ",     "giải",   "pháp",  "mục",  "tiêu",   "chỉ",    "an",     "toàn", "may",
    "so",    "tây",    "bắc",    "ở",     "độ",   "bộ",     "chuyên", "gia",    "vi",   "mạch",
    "thiết", "kế",     "kiểm",   "thử",   "đóng", "gói"};

constexpr std::array<std::string_view, 40> english_stems{
    "develop", "train",  "nation", "relation", "plan",   "semiconduct", "industr", "operat",
    "care",    "use",    "hop",    "happ",     "electr", "formal",      "decis",   "activ",
    "bl",      "tr",     "agre",   "fil",      "adopt",  "commun",      "predic",  "vietnam",
    "hesit",   "size",   "fall",   "control",  "rate",   "analog",      "young",   "year",
    "the",     "system", "design", "test",     "chip",   "invest",      "govern",  "provinc"};

constexpr std::array<std::string_view, 24> english_endings{
    "",     "s",    "ed",   "ing",   "ment",    "ation", "ational", "ies",
    "y",    "ly",   "ness", "fully", "iveness", "ize",   "izer",    "ization",
    "able", "ance", "ic",   "ical",  "er",      "ion",   "ous",     "ism"};

constexpr std::array<std::string_view, 12> punctuation{",", ".",  ";",  ":", ")", "!",
                                                       "?", " –", " -", "”", "…", " •"};

class Maker {
 public:
  size_t below(size_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<size_t>(state_ >> 33) % limit;
  }

  std::string words(size_t count) {
    std::string out;
    for (size_t i = 0; i < count; ++i) {
      if (i != 0) out += below(40) == 0 ? "-" : " ";
      out += word();
      if (below(9) == 0) out += punctuation[below(punctuation.size())];
    }
    return out;
  }

 private:
  // The product of two even choices falls on small numbers most of the time.
  size_t mostly_small(size_t limit) { return below(limit) * below(limit) / limit; }

  std::string word() {
    switch (below(20)) {
      case 0:
        return fmt::format("{}/QĐ-TTg", mostly_small(9000));
      case 1:
        return fmt::format("{}&{}", letters(2), letters(2));
      case 2:
        return fmt::format("({}.{})", below(9), mostly_small(30));
      case 3:  // a name of its own, so that the vocabulary keeps growing
        return fmt::format("{}{}", letters(3), mostly_small(20000));
      case 4:
      case 5:
      case 6:
      case 7:
        return std::string(english_stems[mostly_small(english_stems.size())]) +
               std::string(english_endings[mostly_small(english_endings.size())]);
      default:
        return std::string(syllables[mostly_small(syllables.size())]);
    }
  }

  std::string letters(size_t count) {
    std::string out;
    for (size_t i = 0; i < count; ++i) out += static_cast<char>('A' + below(26));
    return out;
  }

  uint64_t state_ = 20240921;
};

}  // namespace

std::string made_up_documents(size_t count, size_t body_words) {
  std::string out;
  JsonWriter json(out);
  Maker make;
  json.begin_array();
  for (size_t i = 0; i < count; ++i) {
    json.begin_object().key("id").number(static_cast<int64_t>(i));
    json.member("title", make.words(3 + make.below(8)));
    json.member("body", make.words(1 + make.below(2 * body_words)));
    json.key("aliases").begin_array();
    for (size_t n = make.below(4); n < 2; ++n) json.text(make.words(1 + make.below(4)));
    json.end_array();
    json.key("boost").number(static_cast<double>(make.below(8)) / 4);
    json.end_object();
  }
  json.end_array();
  return out;
}

std::vector<SearchDocument> made_up_search_documents(size_t count, size_t body_words) {
  JsonError error;
  const auto rows = parse_json(made_up_documents(count, body_words), error);
  std::vector<SearchDocument> documents;
  for (const JsonValue& row : rows->items) {
    const size_t number = documents.size();
    SearchDocument document;
    document.title = row.find("title")->string;
    document.body = row.find("body")->string;
    for (const JsonValue& alias : row.find("aliases")->items) document.names += alias.string + '\n';
    document.boost = row.find("boost")->number;
    document.url = fmt::format("/vi/plans/plan-{}/{}/", number / 50, number % 50);
    document.number = fmt::format("{}", number % 50);
    document.plan = fmt::format("plan-{}", number / 50);
    document.plan_title = fmt::format("Kế hoạch bán dẫn số {} đến năm 2030", number / 50);
    document.jurisdiction = fmt::format("place-{}", number / 200);
    document.place = fmt::format("Tỉnh {}", number / 200);
    document.lead = {fmt::format("place-{}/science-technology", number / 200)};
    document.lead_names = "Sở Khoa học và Công nghệ";
    document.when = "2026 – 2030";
    document.years = {2026, 2030};
    documents.push_back(std::move(document));
  }
  return documents;
}

}  // namespace kehoach::test
