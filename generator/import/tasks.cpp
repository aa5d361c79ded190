#include "import/tasks.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace kehoach {
namespace {

RawTask task_of(const Provision& provision, Reading reading) {
  RawTask task;
  task.number = provision.number();
  task.source = provision.path;
  task.text = provision.heading.text;
  Label open = Label::other;  // the label that a paragraph without one goes on with
  const auto add = [&](const Excerpt& paragraph, Label first) {
    for (const LabelledWords& part : split_at_labels(paragraph, first, reading)) {
      task.add(part.label, part.words, part.label == Label::result ? " - " : " ");
      open = part.label;
    }
  };
  task.text = {};
  add(provision.heading.text, Label::task);
  for (const Paragraph& paragraph : provision.body) {
    const bool result_bullet = open == Label::result && !paragraph.mark.empty();
    if (result_bullet) {
      add(paragraph.text, Label::result);
    } else {
      const std::vector<LabelledWords> parts =
          split_at_labels(paragraph.text, Label::task, reading);
      const bool plain = parts.size() == 1 && parts.front().label == Label::task;
      if (plain) task.more.append(paragraph.text, "\n");
      if (!plain) add(paragraph.text, Label::task);
    }
  }
  return task;
}

bool has_assignment(const RawTask& task) {
  return !task.who.empty() || !task.lead.empty() || !task.when.empty();
}

std::string parent_of(const std::string& number) {
  const size_t dot = number.rfind('.');
  return dot == std::string::npos ? "" : number.substr(0, dot);
}

// --- Understanding ---

std::vector<Excerpt> split_list(const Excerpt& text, bool at_semicolons) {
  std::vector<Excerpt> items;
  size_t begin = 0;
  const auto close = [&](size_t end) {
    Excerpt item = text.part(begin, end);
    while (item.text.starts_with("- ") || item.text.starts_with("+ ")) item = item.part(2);
    while (item.text.ends_with(';') || item.text.ends_with('.'))
      item = item.part(0, item.text.size() - 1);
    if (!item.empty()) items.push_back(std::move(item));
  };
  for (size_t at = 0; at < text.text.size(); ++at) {
    const std::string_view rest = std::string_view(text.text).substr(at);
    const bool semicolon = at_semicolons && rest.starts_with(';');
    bool bullet = rest.starts_with(" - ") || rest.starts_with(" + ");
    if (bullet && rest.size() > 3) {  // "kinh tế - xã hội" is none
      const size_t next = code_point_at(rest, 3).next;
      const std::string first(rest.substr(3, next - 3));
      bullet = lower_case(first) != first;
    }
    if (!semicolon && !bullet && rest.front() != '\n') continue;
    close(at);
    begin = at + 1;
  }
  close(text.text.size());
  return items;
}

Excerpt without_bullet(const Excerpt& text) {
  for (const std::string_view bullet : {"- ", "+ ", "– ", "• "})
    if (text.text.starts_with(bullet)) return text.part(bullet.size());
  return text;
}

NamedAgencies merged(NamedAgencies a, NamedAgencies b) {
  for (NamedAgency& agency : b.agencies) {
    const bool known = std::any_of(a.agencies.begin(), a.agencies.end(), [&](const auto& other) {
      return other.id == agency.id && (!other.id.empty() || other.words.text == agency.words.text);
    });
    if (!known) a.agencies.push_back(std::move(agency));
  }
  a.note.append(b.note, "; ");
  a.rest.append(b.rest, " ");
  return a;
}

void understand_roles(const RawTask& raw, const AgencyBook& book, Reading reading,
                      TaskDraft& task) {
  Roles sentence = read_roles(raw.who, book, reading);
  Roles lead = read_roles(raw.lead, book, reading);
  task.lead = merged(std::move(lead.lead), std::move(sentence.lead));
  task.coordinate = merged(std::move(sentence.coordinate), std::move(lead.coordinate));
  task.coordinate =
      merged(std::move(task.coordinate), read_agencies(raw.coordinate, book, reading));
  task.says_who_leads =
      sentence.says_who_leads || !raw.lead.empty() || sentence.coordinate.agencies.empty();
}

// Whether the same number stands twice.
bool counts_anew(const RawTasks& raw) {
  std::set<std::string> numbers;
  return !std::all_of(raw.tasks.begin(), raw.tasks.end(), [&](const RawTask& task) {
    return task.number.empty() || numbers.insert(task.number).second;
  });
}

int roman_value(std::string_view text) {
  constexpr std::string_view letters = "IVX";
  constexpr int values[] = {1, 5, 10};
  int total = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const size_t letter = letters.find(text[i]);
    if (letter == letters.npos) return 0;
    const size_t next = i + 1 < text.size() ? letters.find(text[i + 1]) : letters.npos;
    const bool less = next != letters.npos && values[next] > values[letter];
    total += less ? -values[letter] : values[letter];
  }
  return total;
}

// "II.1" as "2.1", "3.đ" as "3.d": ids have neither capitals nor marks.
std::string as_id(std::string_view number) {
  std::string id;
  for (size_t begin = 0; begin <= number.size();) {
    const size_t end = std::min(number.find('.', begin), number.size());
    const std::string_view part = number.substr(begin, end - begin);
    const int roman = roman_value(part);
    id += (id.empty() ? "" : ".") + (roman > 0 ? std::to_string(roman) : slug(part));
    begin = end + 1;
  }
  return id;
}

// Those that have tasks beside them, and none below them.
void keep_others_among_tasks(RawTasks& found) {
  std::set<std::string> parents;  // of tasks, and what these stand below
  for (const RawTask& task : found.tasks)
    for (std::string above = parent_of(task.source); !above.empty(); above = parent_of(above))
      parents.insert(above);
  std::erase_if(found.others, [&](const RawSection& other) {
    return !parents.contains(parent_of(other.number)) || parents.contains(other.number);
  });
}

}  // namespace

RawTasks tasks_of_provisions(const Outline& outline, Reading reading) {
  RawTasks found;
  for (const Provision& provision : outline.provisions) {
    const bool of_tasks = provision.part == Part::tasks || provision.part == Part::annex;
    const std::string number = provision.number();
    if (number.empty() || provision.part == Part::duties || provision.part == Part::targets)
      continue;
    RawTask task = task_of(provision, reading);
    if (has_assignment(task)) {
      task.section = parent_of(task.number).empty() ? task.number : parent_of(task.number);
      found.tasks.push_back(std::move(task));
    } else {
      found.others.push_back({provision.path, provision.heading.text});
    }
    const bool top = number.find('.') == std::string::npos;
    if (of_tasks && top) found.sections.push_back({number, provision.heading.text});
  }
  keep_others_among_tasks(found);
  return found;
}

void understand_tasks(const RawTasks& raw, const AgencyBook& book, PlanDraft& draft) {
  const bool anew = counts_anew(raw);
  int count = 0;
  for (const RawTask& each : raw.tasks) {
    TaskDraft task;
    ++count;
    task.id = each.number.empty() ? std::to_string(count) : each.number;
    const std::string place =
        anew && !each.section.empty() ? each.section + "." + task.id : task.id;
    task.id = as_id(place);
    task.section = each.section;
    task.source = each.source.empty() || anew ? "PL." + place : each.source;
    task.intro = each.intro;
    task.text = without_bullet(each.text);
    if (!each.more.empty()) task.items = split_list(each.more, false);
    understand_roles(each, book, draft.reading, task);
    task.when = read_time(each.when.text, each.complete_by, draft.reading);
    task.when_words = each.when;
    task.results = split_list(each.result, true);
    draft.tasks.push_back(std::move(task));
  }
  draft.untaken = raw.others;
  for (const RawSection& section : raw.sections)
    draft.sections.push_back({"", section.number, section.title});
}

}  // namespace kehoach
