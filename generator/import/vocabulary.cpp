#include "import/vocabulary.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr std::array<Abbreviation, 13> abbreviation_table{{
    {"ubnd", "ủy ban nhân dân"},
    {"hdnd", "hội đồng nhân dân"},
    {"ubmttq", "ủy ban mặt trận tổ quốc"},
    {"bql", "ban quản lý"},
    {"kcn", "khu công nghiệp"},
    {"kkt", "khu kinh tế"},
    {"cnc", "công nghệ cao"},
    {"cntt", "công nghệ thông tin"},
    {"tp", "thành phố"},
    {"cp", "cổ phần"},
    {"lhpn", "liên hiệp phụ nữ"},
    {"tncs", "thanh niên cộng sản"},
    {"gdtx", "giáo dục thường xuyên"},
}};

template <class Meaning>
struct Entry {
  std::string_view phrase;
  Meaning meaning;
};

constexpr Entry<Label> label_table[] = {
    {"STT", Label::number},
    {"TT", Label::number},
    {"Số TT", Label::number},
    {"No", Label::number},
    {"Nhóm nhiệm vụ", Label::section},
    {"Section", Label::section},
    {"Nhiệm vụ", Label::task},
    {"Nội dung", Label::task},
    {"Nội dung nhiệm vụ", Label::task},
    {"Nội dung công việc", Label::task},
    {"Nội dung thực hiện", Label::task},
    {"Nhiệm vụ, giải pháp", Label::task},
    {"Nhiệm vụ cụ thể", Label::task},
    {"Nhiệm vụ trọng tâm", Label::task},
    {"Tên nhiệm vụ", Label::task},
    {"Công việc", Label::task},
    {"Hoạt động", Label::task},
    {"Action", Label::task},
    {"Actions", Label::task},
    {"Activity", Label::task},
    {"Task", Label::task},
    {"Tasks", Label::task},
    {"Measure", Label::task},
    {"Cơ quan thực hiện", Label::who},
    {"Đơn vị thực hiện", Label::who},
    {"Cơ quan, đơn vị thực hiện", Label::who},
    {"Cơ quan chủ trì, phối hợp", Label::who},
    {"Đơn vị chủ trì, phối hợp", Label::who},
    {"Phân công thực hiện", Label::who},
    {"Trách nhiệm thực hiện", Label::who},
    {"Implementing agencies", Label::who},
    {"Carried out by", Label::who},
    {"Cơ quan chủ trì", Label::lead},
    {"Đơn vị chủ trì", Label::lead},
    {"Cơ quan, đơn vị chủ trì", Label::lead},
    {"Cơ quan chủ trì thực hiện", Label::lead},
    {"Đơn vị chủ trì thực hiện", Label::lead},
    {"Chủ trì thực hiện", Label::lead},
    {"Chủ trì", Label::lead},
    {"Lead", Label::lead},
    {"Lead agency", Label::lead},
    {"Lead agencies", Label::lead},
    {"Owner", Label::lead},
    {"Owners", Label::lead},
    {"Responsible", Label::lead},
    {"Responsible agency", Label::lead},
    {"Cơ quan phối hợp", Label::coordinate},
    {"Đơn vị phối hợp", Label::coordinate},
    {"Cơ quan, đơn vị phối hợp", Label::coordinate},
    {"Cơ quan phối hợp thực hiện", Label::coordinate},
    {"Đơn vị phối hợp thực hiện", Label::coordinate},
    {"Phối hợp thực hiện", Label::coordinate},
    {"Phối hợp", Label::coordinate},
    {"Partners", Label::coordinate},
    {"Partner", Label::coordinate},
    {"Partner agencies", Label::coordinate},
    {"Supporting agencies", Label::coordinate},
    {"Coordinating agencies", Label::coordinate},
    {"In coordination with", Label::coordinate},
    {"Kết quả", Label::result},
    {"Kết quả dự kiến", Label::result},
    {"Kết quả thực hiện", Label::result},
    {"Kết quả, sản phẩm", Label::result},
    {"Sản phẩm", Label::result},
    {"Sản phẩm dự kiến", Label::result},
    {"Sản phẩm đầu ra", Label::result},
    {"Sản phẩm hoàn thành", Label::result},
    {"Dự kiến sản phẩm", Label::result},
    {"Output", Label::result},
    {"Outputs", Label::result},
    {"Expected results", Label::result},
    {"Expected result", Label::result},
    {"Deliverables", Label::result},
    {"Thời gian thực hiện", Label::when},
    {"Thời gian triển khai", Label::when},
    {"Thời gian", Label::when},
    {"Thời hạn thực hiện", Label::when},
    {"Tiến độ thực hiện", Label::when},
    {"Tiến độ", Label::when},
    {"Lộ trình", Label::when},
    {"Lộ trình thực hiện", Label::when},
    {"Timeline", Label::when},
    {"Timeframe", Label::when},
    {"Time frame", Label::when},
    {"Schedule", Label::when},
    {"When", Label::when},
    {"Thời gian hoàn thành", Label::complete_by},
    {"Thời hạn hoàn thành", Label::complete_by},
    {"Thời hạn", Label::complete_by},
    {"Hoàn thành", Label::complete_by},
    {"Deadline", Label::complete_by},
    {"Due", Label::complete_by},
    {"Complete by", Label::complete_by},
    {"Ghi chú", Label::other},
    {"Kinh phí", Label::other},
    {"Nguồn kinh phí", Label::other},
    {"Notes", Label::other},
    {"Note", Label::other},
    {"Budget", Label::other},
};

constexpr Entry<Part> part_table[] = {
    {"Mục tiêu", Part::targets},
    {"Chỉ tiêu", Part::targets},
    {"Objectives", Part::targets},
    {"Targets", Part::targets},
    {"Goals", Part::targets},
    {"Mục đích", Part::purpose},
    {"Purpose", Part::purpose},
    {"Quan điểm", Part::purpose},
    {"Nhiệm vụ", Part::tasks},
    {"Các nhiệm vụ", Part::tasks},
    {"Nội dung thực hiện", Part::tasks},
    {"Nội dung, nhiệm vụ", Part::tasks},
    {"Nội dung nhiệm vụ", Part::tasks},
    {"Nội dung", Part::tasks},
    {"Giải pháp", Part::tasks},
    {"Các giải pháp", Part::tasks},
    {"Tasks", Part::tasks},
    {"Actions", Part::tasks},
    {"Measures", Part::tasks},
    {"Kinh phí", Part::funding},
    {"Nguồn kinh phí", Part::funding},
    {"Nguồn lực", Part::funding},
    {"Funding", Part::funding},
    {"Budget", Part::funding},
    {"Tổ chức thực hiện", Part::duties},
    {"Trách nhiệm thực hiện", Part::duties},
    {"Phân công trách nhiệm", Part::duties},
    {"Implementation", Part::duties},
    {"Responsibilities", Part::duties},
    {"Phụ lục", Part::annex},
    {"Danh mục nhiệm vụ", Part::annex},
    {"Biểu phân công", Part::annex},
    {"Annex", Part::annex},
    {"Appendix", Part::annex},
};

constexpr Entry<Role> role_table[] = {
    {"cùng chủ trì", Role::lead_before},
    {"đồng chủ trì", Role::lead_before},
    {"chủ trì thực hiện", Role::lead_before},
    {"chủ trì", Role::lead_before},
    {"leads", Role::lead_before},
    {"phối hợp chặt chẽ với", Role::coordinate_after},
    {"phối hợp với", Role::coordinate_after},
    {"phối hợp cùng", Role::coordinate_after},
    {"phối hợp", Role::coordinate_after},
    {"in coordination with", Role::coordinate_after},
    {"in cooperation with", Role::coordinate_after},
    {"together with", Role::coordinate_after},
    {"with", Role::coordinate_after},
};

constexpr std::string_view filler_table[] = {
    "tổ chức triển khai thực hiện",
    "triển khai thực hiện",
    "tổ chức thực hiện",
    "tổ chức triển khai",
    "thống nhất giải pháp",
    "thực hiện",
    "triển khai",
    "tham mưu",
    "đề nghị",
    "giao",
    "cùng",
    "với",
    "và",
    "các",
    "có liên quan",
    "liên quan",
    "khác",
    "concerned",
    "and",
};

constexpr std::string_view note_table[] = {
    "thực hiện theo",
    "theo chức năng",
    "theo quy định",
    "theo phân công",
    "trong phạm vi",
    "within its",
    "within their",
};

constexpr std::string_view as_above_table[] = {"nt", "-nt-", "như trên", "\"", "''", "″", "ditto"};

template <class Meaning, size_t size>
std::vector<PhraseFor<Meaning>> compiled(const Entry<Meaning> (&table)[size]) {
  std::vector<PhraseFor<Meaning>> phrases;
  for (const auto& [phrase, meaning] : table) phrases.push_back({phrase_of(phrase), meaning});
  std::stable_sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) {
    return a.phrase.size() > b.phrase.size();
  });
  return phrases;
}

template <size_t size>
std::vector<Phrase> compiled(const std::string_view (&table)[size]) {
  std::vector<Phrase> phrases;
  for (const std::string_view phrase : table) phrases.push_back(phrase_of(phrase));
  return phrases;
}

}  // namespace

std::span<const Abbreviation> abbreviations() {
  return abbreviation_table;
}

const std::vector<PhraseFor<Label>>& labels() {
  static const auto phrases = compiled(label_table);
  return phrases;
}

const std::vector<PhraseFor<Part>>& parts() {
  static const auto phrases = compiled(part_table);
  return phrases;
}

const std::vector<PhraseFor<Role>>& role_marks() {
  static const auto phrases = compiled(role_table);
  return phrases;
}

const std::vector<Phrase>& fillers() {
  static const auto phrases = compiled(filler_table);
  return phrases;
}

const std::vector<Phrase>& note_openers() {
  static const auto phrases = compiled(note_table);
  return phrases;
}

bool says_as_above(std::string_view cell) {
  const std::string lower = lower_case(trim(cell));
  return std::find(std::begin(as_above_table), std::end(as_above_table), lower) !=
         std::end(as_above_table);
}

}  // namespace kehoach
