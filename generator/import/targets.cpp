#include "import/targets.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"

namespace kehoach {
namespace {

struct ComparatorWord {
  std::string_view phrase;
  std::string_view comparator;
};
constexpr std::array<ComparatorWord, 16> comparator_words{{
    {"tối thiểu", "at_least"},
    {"ít nhất", "at_least"},
    {"không dưới", "at_least"},
    {"trên", "at_least"},
    {"từ", "at_least"},
    {"at least", "at_least"},
    {"more than", "at_least"},
    {"tối đa", "at_most"},
    {"không quá", "at_most"},
    {"dưới", "at_most"},
    {"at most", "at_most"},
    {"khoảng", "about"},
    {"gần", "about"},
    {"about", "about"},
    {"some", "about"},
    {"around", "about"},
}};

// In front of a number that is none of the plan's: of a year, a document, a place in an order.
constexpr std::array<std::string_view, 14> no_figure_before{
    "năm", "số", "thứ", "quý", "tháng", "ngày", "điều", "khoản", "đến", "giai đoạn",
    "nhìn", "học", "by", "in"};
// Behind a number: "mỗi năm" makes it yearly; units end before these.
constexpr std::array<std::string_view, 14> unit_ends{"trong", "đạt",  "về",   "có",   "được", "thuộc", "tại",
                                                     "trở",   "cho",  "với",  "phục", "của",  "trên",  "and"};

bool is_number(const Word& word) {
  return !word.punctuation &&
         std::all_of(word.folded.begin(), word.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_one_of(const Word& word, std::span<const std::string_view> list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view each) { return phrase_of(each).back().lower == word.lower; });
}

// Finds figures in one statement.
class FigureReader {
 public:
  FigureReader(const Excerpt& text, Reading reading)
      : text_(text), reading_(reading), words_(words_of(text.text, reading)) {}

  std::vector<FigureDraft> read() {
    for (size_t at = 0; at < words_.size();) {
      if (is_number(words_[at]) && may_be_figure(at)) {
        at = take(at);
      } else {
        ++at;
      }
    }
    return std::move(figures_);
  }

 private:
  bool glued(size_t at) const {
    return at + 1 < words_.size() && words_[at].end == words_[at + 1].begin;
  }

  bool may_be_figure(size_t at) const {
    const std::string& number = words_[at].folded;
    const bool year = number.size() == 4 && number >= "1990" && number <= "2150" && !is_thousand(at);
    if (year) return false;
    if (at > 0 && is_one_of(words_[at - 1], no_figure_before) && number.size() == 4) return false;
    if (at > 0 && (words_[at - 1].folded == "/" || words_[at - 1].folded == ".")) return false;
    constexpr std::array<std::string_view, 7> places{"số", "thứ", "quý", "tháng", "ngày", "điều", "khoản"};
    if (at > 0 && is_one_of(words_[at - 1], places)) return false;
    const bool document = glued(at) && words_[at + 1].folded == "/" && !is_rate(at + 1);
    return !document && !(at + 1 < words_.size() && words_[at + 1].folded == "nha");
  }

  // "22.000", "1,5".
  bool is_thousand(size_t at) const {
    return at + 2 < words_.size() && (words_[at + 1].folded == "." || words_[at + 1].folded == ",") &&
           glued(at) && glued(at + 1) && is_number(words_[at + 2]);
  }

  bool is_rate(size_t at) const {
    return at + 1 < words_.size() && words_[at].folded == "/" && words_[at + 1].folded == "nam";
  }

  // Reads the number at `at`, and moves behind it.
  std::string number_at(size_t& at) const {
    std::string number = words_[at].folded;
    while (is_thousand(at)) {
      const bool thousand = words_[at + 2].folded.size() == 3 && words_[at + 1].folded == ".";
      number += (thousand ? "" : ".") + words_[at + 2].folded;
      at += 2;
      if (!thousand) break;
    }
    ++at;
    const size_t zeros = std::min(number.find_first_not_of('0'), number.size() - 1);
    return number[zeros] == '.' ? number.substr(zeros - 1) : number.substr(zeros);
  }

  std::string comparator_before(size_t at) const {
    for (const auto& [phrase, comparator] : comparator_words) {
      const Phrase wanted = phrase_of(phrase);
      if (wanted.size() <= at &&
          match_exactly(words_, at - wanted.size(), wanted, reading_).has_value())
        return std::string(comparator);
    }
    return "exactly";
  }

  size_t take(size_t at) {
    FigureDraft figure;
    figure.comparator = comparator_before(at);
    const size_t begin = at;
    figure.value = number_at(at);
    const bool range = at + 1 < words_.size() && words_[at].folded == "-" && is_number(words_[at + 1]);
    if (range) {
      ++at;
      figure.comparator = "range";
      figure.upper = number_at(at);
    }
    figure.per_year = yearly(begin, at);
    figure.unit = unit_at(at);
    figures_.push_back(std::move(figure));
    return at;
  }

  // "mỗi năm" in the same clause, "/năm" behind it.
  bool yearly(size_t begin, size_t end) const {
    const auto says = [&](size_t at) {
      return match_exactly(words_, at, phrase_of("mỗi năm"), reading_) ||
             match_exactly(words_, at, phrase_of("hằng năm"), reading_) ||
             match_exactly(words_, at, phrase_of("hàng năm"), reading_) ||
             match_exactly(words_, at, phrase_of("each year"), reading_) || is_rate(at);
    };
    for (size_t at = begin; at-- > 0 && words_[at].folded != ";";)
      if (says(at)) return true;
    for (size_t at = end; at < std::min(words_.size(), end + 4) && words_[at].folded != ";"; ++at)
      if (says(at)) return true;
    return false;
  }

  // "%", or the words up to one that ends a unit: at most three.
  std::string unit_at(size_t at) const {
    if (at >= words_.size()) return {};
    if (words_[at].folded == "%") return "%";
    size_t end = at;
    while (end < words_.size() && end < at + 2 && !words_[end].punctuation &&
           !is_one_of(words_[end], unit_ends) && !is_number(words_[end]))
      ++end;
    return end == at ? "" : text_.text.substr(words_[at].begin, words_[end - 1].end - words_[at].begin);
  }

  const Excerpt& text_;
  Reading reading_;
  std::vector<Word> words_;
  std::vector<FigureDraft> figures_;
};

std::set<std::string> word_set(std::string_view text) {
  std::set<std::string> words;
  for (const PhraseWord& word : phrase_of(text)) words.insert(word.folded);
  return words;
}

// The indicator whose name has most of its words in the statement: at least three quarters.
std::string fitting_indicator(std::string_view statement, const Portal& portal) {
  const std::set<std::string> said = word_set(statement);
  std::string best;
  double most = 0.74;
  for (const Indicator& indicator : portal.indicators) {
    const std::set<std::string> name = word_set(indicator.name.in(0).text);
    const auto common = std::count_if(name.begin(), name.end(), [&](const std::string& word) {
      return said.contains(word);
    });
    const double share = name.empty() ? 0 : static_cast<double>(common) / static_cast<double>(name.size());
    if (share > most) most = share, best = indicator.id.text;
  }
  return best;
}

std::string target_id(const Excerpt& statement, const std::set<std::string>& used) {
  std::string id = slug(statement.text);
  if (id.size() > 40) id.erase(id.rfind('-', 40));
  if (id.empty()) id = "target";
  std::string unique = id;
  for (int number = 2; used.contains(unique); ++number) unique = id + "-" + std::to_string(number);
  return unique;
}

}  // namespace

std::vector<FigureDraft> read_figures(const Excerpt& statement, const Portal& portal,
                                      Reading reading) {
  std::vector<FigureDraft> figures = FigureReader(statement, reading).read();
  if (figures.size() == 1) figures[0].indicator = fitting_indicator(statement.text, portal);
  return figures;
}

void read_targets(const Outline& outline, const ImportContext& context, PlanDraft& draft) {
  std::set<std::string> used;
  std::string part_horizon;
  std::string horizon;
  const auto add = [&](const Excerpt& words, const std::string& source) {
    if (words.text.ends_with(':')) return;  // an introduction
    TargetDraft target;
    target.id = target_id(words, used);
    used.insert(target.id);
    target.source = source;
    target.horizon = horizon;
    target.statement = words;
    while (target.statement.text.ends_with('.') || target.statement.text.ends_with(';'))
      target.statement = target.statement.part(0, target.statement.text.size() - 1);
    target.figures = read_figures(target.statement, context.portal, draft.reading);
    draft.targets.push_back(std::move(target));
  };
  for (const Provision& provision : outline.provisions) {
    if (provision.part != Part::targets) continue;
    const bool letter = provision.path.find_last_of("0123456789") + 1 < provision.path.size() &&
                        provision.path.find('.') != std::string::npos;
    if (letter) {
      add(provision.heading.text, provision.path);
    } else {
      const std::string own = find_horizon(provision.heading.text.text, draft.reading);
      if (provision.number().empty()) part_horizon = own.find('/') == std::string::npos ? "" : own;
      const bool nested = provision.number().find('.') != std::string::npos;
      if (!own.empty() || !nested) horizon = own.empty() ? part_horizon : own;
    }
    for (const Paragraph& paragraph : provision.body) add(paragraph.text, provision.path);
    const bool bare = provision.body.empty() && !letter && !provision.number().empty() &&
                      provision.heading.text.text.size() > 80;
    if (bare) add(provision.heading.text, provision.path);
  }
}

}  // namespace kehoach
