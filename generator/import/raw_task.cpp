#include "import/raw_task.hpp"

#include <algorithm>
#include <optional>

namespace kehoach {
namespace {

struct FoundLabel {
  Label label;
  size_t begin = 0;  // bytes
  size_t end = 0;    // behind the colon
};

// A label with its colon at word `at`. Something in brackets may stand between them.
std::optional<FoundLabel> label_at(const std::vector<Word>& words, size_t at, Reading reading) {
  for (const auto& [phrase, label] : labels()) {
    const auto found = match_exactly(words, at, phrase, reading);
    if (!found) continue;
    size_t end = found->end;
    if (end < words.size() && words[end].folded == "(")
      while (end < words.size() && words[end].folded != ":") ++end;
    if (end < words.size() && words[end].folded == ":")
      return FoundLabel{label, words[at].begin, words[end].end};
  }
  return std::nullopt;
}

// A label opens the text, a sentence or a bullet.
bool may_open(const std::vector<Word>& words, size_t at) {
  if (at == 0 || words[at].capital) return true;
  const std::string& before = words[at - 1].folded;
  return before == "." || before == ";" || before == "-" || before == "+" || before == ",";
}

// Without the stops and bullets that stand between labels.
Excerpt trimmed(Excerpt words) {
  constexpr std::string_view stops = " .;,-+";
  size_t end = words.text.size();
  while (end > 0 && stops.find(words.text[end - 1]) != stops.npos) --end;
  const bool shortened = words.text.substr(0, end).ends_with("..");
  return shortened ? words : words.part(0, end);
}

}  // namespace

Excerpt& RawTask::field(Label label) {
  switch (label) {
    case Label::who:
      return who;
    case Label::lead:
      return lead;
    case Label::coordinate:
      return coordinate;
    case Label::result:
      return result;
    case Label::when:
    case Label::complete_by:
      return when;
    case Label::task:
      return text;
    default:
      return more;
  }
}

void RawTask::add(Label label, const Excerpt& words, std::string_view between) {
  if (label == Label::number || label == Label::section || label == Label::other) return;
  field(label).append(words, between);
  if (label == Label::complete_by && !words.empty()) complete_by = true;
}

std::vector<LabelledWords> split_at_labels(const Excerpt& text, Label first, Reading reading) {
  const std::vector<Word> words = words_of(text.text, reading);
  std::vector<LabelledWords> split;
  FoundLabel open{first, 0, 0};
  const auto close = [&](size_t end) {
    Excerpt said = text.part(open.end, end);
    if (open.label != Label::task) said = trimmed(std::move(said));
    if (!said.empty()) split.push_back({open.label, std::move(said)});
  };
  for (size_t at = 0; at < words.size(); ++at) {
    if (!may_open(words, at)) continue;
    const auto label = label_at(words, at, reading);
    if (!label || label->label == Label::task || label->label == Label::number) continue;
    close(label->begin);
    open = *label;
    while (at < words.size() && words[at].end < label->end) ++at;
  }
  close(text.text.size());
  return split;
}

Label column_label(std::string_view head, Reading reading) {
  const std::vector<Word> words = words_of(head, reading);
  for (const auto& [phrase, label] : labels()) {
    const auto found = match_exactly(words, 0, phrase, reading);
    if (!found) continue;
    const bool whole = found->end == words.size() || words[found->end].punctuation;
    if (whole || phrase.size() > 1) return label;
  }
  return Label::other;
}

}  // namespace kehoach
