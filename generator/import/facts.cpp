#include "import/facts.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include "base/text.hpp"

namespace kehoach {
namespace {

struct DocumentWord {
  std::string_view phrase;
  std::string_view kind;
};
constexpr std::array<DocumentWord, 12> document_words{{
    {"Luật", "law"},
    {"Nghị quyết", "resolution"},
    {"Nghị định", "decree"},
    {"Quyết định", "decision"},
    {"Chỉ thị", "directive"},
    {"Thông tư", "circular"},
    {"Công văn", "official-letter"},
    {"Thông báo", "notice"},
    {"Kế hoạch", "plan"},
    {"Tờ trình", "submission"},
    {"Decision", "decision"},
    {"Resolution", "resolution"},
}};

bool stands(const std::vector<Word>& words, size_t at, std::string_view phrase, Reading reading) {
  return match_exactly(words, at, phrase_of(phrase), reading).has_value();
}

bool starts_with(const Excerpt& text, std::initializer_list<std::string_view> phrases,
                 Reading reading) {
  const std::vector<Word> words = words_of(text.text, reading);
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return stands(words, 0, phrase, reading); });
}

// --- Number and date ---

// "6050/KH-UBND": of the plan itself, "Số:" in front of it.
void read_number(const std::vector<Line>& lines, PlanDraft& draft) {
  static const std::regex number(
      R"(^(?:S\S{0,3}|No\.?|Number)\s*:\s*([0-9]+\s*/\s*[A-Za-z\xC0-\xFF\x80-\xBF]+(?:-[A-Za-z\xC0-\xFF\x80-\xBF0-9]+)*)?)");
  static const std::regex annexed(
      R"(\(K\S+ theo K\S+ ho\S+ s\S{1,3}\s*:?\s*([0-9]+\s*/\s*[A-Z][A-Z\x80-\xBF\xC0-\xFF-]*))");
  static const std::regex blank(R"((?:^|\()S\S{0,3}\s*:\s*/\s*[A-Z])");
  static const std::regex blank_annex(R"(s\S{0,3}\s*:\s*/\s*[A-Z]{2})");
  for (const Line& line : lines) {
    std::smatch match;
    const std::string& text = line.text.text;
    if (std::regex_search(text, blank) || std::regex_search(text, blank_annex))
      draft.blank_number = true;
    const bool found = (std::regex_search(text, match, number) && match[1].matched) ||
                       std::regex_search(text, match, annexed);
    if (!found) continue;
    draft.number = match[1];
    std::erase(draft.number, ' ');
    draft.number_words = line.text.part(static_cast<size_t>(match.position(1)),
                                        static_cast<size_t>(match.position(1) + match.length(1)));
    return;
  }
}

// "Lai Châu, ngày 08 tháng 10 năm 2025", which may share its line with the number.
void read_date_line(const std::string& text, PlanDraft& draft) {
  draft.issued = find_issue_date(text, draft.reading);
  const size_t comma = text.find(", ng");
  if (draft.issued.empty() || comma == std::string::npos || draft.reading == Reading::scanned)
    return;
  std::string place = text.substr(0, comma);
  const size_t behind_number = place.find("UBND ");
  if (behind_number != std::string::npos) place.erase(0, behind_number + 5);
  draft.place = trim(place);
}

struct Citation {
  size_t begin = 0;  // bytes: of its kind's word
  size_t number = 0;
  std::string_view kind;
};

std::vector<Citation> find_citations(const Excerpt& text, Reading reading) {
  const std::vector<Word> words = words_of(text.text, reading);
  std::vector<Citation> found;
  for (size_t at = 0; at < words.size(); ++at)
    for (const auto& [phrase, kind] : document_words) {
      const auto match = match_exactly(words, at, phrase_of(phrase), reading);
      if (!match || match->end + 1 >= words.size()) continue;
      const bool numbered = stands(words, match->end, "số", reading) ||
                            stands(words, match->end, "no", reading) ||
                            (reading == Reading::scanned && words[match->end].folded.size() <= 2);
      const bool figure = std::isdigit(static_cast<unsigned char>(words[match->end + 1].folded[0]));
      if (numbered && figure) found.push_back({words[at].begin, words[match->end + 1].begin, kind});
    }
  return found;
}

// --- Title ---

// A heading, bullet or row of a table.
bool opens_body(const std::string& text) {
  static const std::regex heading(R"(^(?:[IVXl1|]{1,4}\.|[-+*|]|\d+\.|STT|TT)\s)");
  return std::regex_search(text, heading);
}

bool ends_title(const Line& line, Reading reading) {
  const Excerpt& text = line.text;
  if (text.text.starts_with('(') || opens_body(text.text) || !find_citations(text, reading).empty())
    return true;
  return starts_with(text,
                     {"Căn cứ", "Thực hiện Quyết định", "Thực hiện Nghị quyết", "Thực hiện Chỉ thị",
                      "Thực hiện Kế hoạch số", "Thực hiện Công văn", "Theo đề nghị", "Để thực hiện",
                      "Pursuant to", "Ủy ban nhân dân", "In implementation of", "Phụ lục", "Annex"},
                     reading);
}

bool is_plan_word(const Line& line, Reading reading) {
  const std::vector<Word> words = words_of(line.text.text, reading);
  return (words.size() == 2 && stands(words, 0, "Kế hoạch", reading)) ||
         (words.size() == 1 && stands(words, 0, "Plan", reading));
}

// Of an annex alone: what stands below "PHỤ LỤC".
void read_annex_title(const std::vector<Line>& lines, PlanDraft& draft) {
  auto at = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
    return starts_with(line.text, {"Phụ lục", "Annex"}, draft.reading);
  });
  if (at == lines.end()) return;
  for (++at; at != lines.end() && !ends_title(*at, draft.reading); ++at)
    draft.title.append(at->text, " ");
}

// The lines between "KẾ HOẠCH" and the preamble.
void read_title(const std::vector<Line>& lines, PlanDraft& draft) {
  const Reading reading = draft.reading;
  auto at = std::find_if(lines.begin(), lines.end(),
                         [&](const Line& line) { return is_plan_word(line, reading); });
  if (at == lines.end()) return read_annex_title(lines, draft);
  draft.title = at->text;
  const auto first = ++at;
  const bool paragraphs = first != lines.end() && first->text.text.size() > 130;
  for (; at != lines.end() && at - first < 6 && !ends_title(*at, reading); ++at) {
    draft.title.append(at->text, " ");
    if (paragraphs) break;
  }
}

// --- Legal basis ---

// "57-NQ-TW" and "57-NQ/TW" are one number.
std::string compared_number(std::string_view number) {
  std::string letters = slug(number);
  std::erase(letters, '-');
  return letters;
}

// Numbers of provinces repeat: those are compared with their date as well.
const Document* find_document(const CitedDocument& cited, const Portal& portal) {
  for (const Document& document : portal.documents) {
    if (document.number.empty() ||
        compared_number(document.number) != compared_number(cited.number))
      continue;
    const auto issued = parse_period(cited.issued);
    const bool other_day = document.issued && issued && document.issued->first != issued->first;
    if (!other_day) return &document;
  }
  return nullptr;
}

std::string document_id(const CitedDocument& cited, const std::string& jurisdiction) {
  std::string id = slug(cited.number);
  const bool local = id.find("-ubnd") != std::string::npos || id.find("-hdnd") != std::string::npos;
  if (local) id += "-" + jurisdiction;
  return id;
}

std::string iso_date(const std::string& text) {
  static const std::regex figures(R"((\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(\d{4}))");
  static const std::regex words(R"((\d{1,2}) th\S+ (\d{1,2}) n\S+ (\d{4}))");
  std::smatch match;
  if (!std::regex_search(text, match, figures) && !std::regex_search(text, match, words)) return {};
  const Date date{static_cast<int16_t>(std::stoi(match[3])),
                  static_cast<uint8_t>(std::stoi(match[2])),
                  static_cast<uint8_t>(std::stoi(match[1]))};
  return is_valid(date) ? to_iso(date) : "";
}

// From a citation to the next, or to the semicolon.
CitedDocument read_citation(const Excerpt& words, size_t number_begin, std::string_view kind) {
  CitedDocument cited;
  cited.kind = kind;
  cited.words = words;
  const std::string& text = words.text;
  const size_t end = std::min(text.find_first_of(" ,;", number_begin), text.size());
  cited.number = text.substr(number_begin, end - number_begin);
  const std::string rest = text.substr(end);
  cited.issued = iso_date(rest.substr(0, 40));
  // "… của Thủ tướng Chính phủ về việc …": the kind's word and what it is about.
  Excerpt title = words.part(0, text.find(' ', text.find(' ') + 1));
  for (const std::string_view about :
       {" về việc ", " về ", " phê duyệt ", " ban hành ", " Phê duyệt ", " hướng dẫn ",
        " quy định ", " Thực hiện ", " thực hiện ", " approving ", " on "}) {
    const size_t at = text.find(about, end);
    if (at == text.npos) continue;
    title.append(words.part(at), " ");
    break;
  }
  cited.title = std::move(title);
  return cited;
}

// --- Signer ---

bool is_name(const Excerpt& line) {
  const std::vector<Word> words = words_of(line.text, Reading::typed);
  return words.size() >= 2 && words.size() <= 5 && !is_in_capitals(line.text) &&
         std::all_of(words.begin(), words.end(),
                     [](const Word& word) { return word.capital && !word.punctuation; });
}

// What stands on the right of the list of recipients, on the same line: its words end with a
// semicolon or a stop ("- Lưu: VT.   PHÓ CHỦ TỊCH"). Other lines as they are.
Excerpt beside_recipients(const Excerpt& line) {
  if (!line.text.starts_with('-')) return line;
  const size_t end = std::min(line.text.find("; "), line.text.find(". "));
  return end == std::string::npos ? line : line.part(end + 2);
}

void read_signer(const Outline& outline, PlanDraft& draft) {
  const std::vector<Line>& lines = outline.ending;
  const auto has = [&](const Excerpt& line, std::string_view phrase) {
    const std::vector<Word> words = words_of(line.text, draft.reading);
    for (size_t at = 0; at < words.size(); ++at)
      if (stands(words, at, phrase, draft.reading)) return true;
    return false;
  };
  for (size_t i = 0; i < lines.size(); ++i) {
    const Excerpt line = beside_recipients(lines[i].text);
    if (is_in_capitals(line.text) && has(line, "chủ tịch")) draft.signer_role.append(line, ", ");
    const bool bullet = line.text.starts_with('-');
    if (!bullet && is_name(line) && i + 8 >= lines.size()) draft.signer = line;
  }
}

void read_funding(const Outline& outline, PlanDraft& draft) {
  for (const Provision& provision : outline.provisions) {
    if (provision.part != Part::funding) continue;
    if (!provision.number().empty()) draft.funding.push_back(provision.heading.text);
    for (const Paragraph& paragraph : provision.body) draft.funding.push_back(paragraph.text);
  }
}

Excerpt text_of(const std::vector<Paragraph>& paragraphs) {
  Excerpt text;
  for (const Paragraph& paragraph : paragraphs) text.append(paragraph.text, "\n");
  return text;
}

// What a title quotes is another plan's name.
std::string without_quotations(std::string text) {
  for (size_t begin = text.find("“"); begin != std::string::npos; begin = text.find("“")) {
    const size_t end = text.find("”", begin);
    if (end == std::string::npos) break;
    text.erase(begin, end + std::string_view("”").size() - begin);
  }
  return text;
}

// "đến năm 2030 và tầm nhìn 2050" begins with the year of issue.
std::string period_of(const PlanDraft& draft) {
  static const std::regex year(R"(\b(20\d\d)\b)");
  const std::string title = without_quotations(draft.title.text);
  std::vector<std::string> years;
  for (std::sregex_iterator at(title.begin(), title.end(), year), end; at != end; ++at)
    years.push_back(at->str());
  if (years.empty()) return {};
  const auto [first, last] = std::minmax_element(years.begin(), years.end());
  const std::string horizon = find_horizon(title, draft.reading);
  if (horizon.find('/') == std::string::npos && years.size() == 1) return *first;
  const std::string issued = draft.issued.substr(0, 4);
  const std::string begin = horizon.starts_with("../") ? issued : *first;
  if (begin.empty() || begin > *last) return {};
  return begin == *last ? begin : begin + "/" + *last;
}

}  // namespace

std::vector<CitedDocument> cited_documents(const Excerpt& text, const ImportContext& context,
                                           Reading reading) {
  std::vector<CitedDocument> cited;
  const std::vector<Citation> citations = find_citations(text, reading);
  for (size_t i = 0; i < citations.size(); ++i) {
    const size_t next = i + 1 < citations.size() ? citations[i + 1].begin : text.text.size();
    const size_t stop = text.text.find_first_of(";\n", citations[i].begin);
    Excerpt words = text.part(citations[i].begin, std::min(next, stop));
    while (words.text.ends_with(',')) words = words.part(0, words.text.size() - 1);
    CitedDocument document =
        read_citation(words, citations[i].number - citations[i].begin, citations[i].kind);
    const Document* const known = find_document(document, context.portal);
    document.proposed = !known;
    document.id = known ? known->id.text : document_id(document, context.jurisdiction);
    const bool repeated = std::any_of(cited.begin(), cited.end(),
                                      [&](const auto& other) { return other.id == document.id; });
    if (!repeated && !document.id.empty()) cited.push_back(std::move(document));
  }
  return cited;
}

void read_facts(const Outline& outline, const std::vector<Line>& lines,
                const ImportContext& context, PlanDraft& draft) {
  const size_t preamble = std::min<size_t>(lines.size(), 60);
  const std::vector<Line> top(lines.begin(), lines.begin() + static_cast<ptrdiff_t>(preamble));
  read_number(top, draft);
  if (draft.number.empty()) read_number(outline.annex, draft);
  for (const Line& line : top)
    if (draft.issued.empty() && line.text.text.size() < 120) read_date_line(line.text.text, draft);
  read_title(lines, draft);
  draft.based_on = cited_documents(text_of(outline.preamble), context, draft.reading);
  read_signer(outline, draft);
  read_funding(outline, draft);
  draft.period = period_of(draft);
}

}  // namespace kehoach
