// Tasks among each other and in their plan: said twice, outside its time, out of its order.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "check/check.hpp"
#include "model/provision.hpp"

namespace kehoach {
namespace {

// --- Said twice. ---

// The words of a title whatever their order, case, accents and the signs between them.
std::string words_of(std::string_view title) {
  const std::string text = slug(title);
  std::set<std::string_view> words;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('-', begin), text.size());
    words.insert(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
  }
  std::string joined;
  for (const std::string_view word : words) joined.append(word).push_back(' ');
  return joined;
}

// A plan may ask for the same of others, or again each year.
struct LeadsAndTime {
  std::vector<Id<Agency>> leads;
  std::optional<std::pair<TimeframeKind, TimeframeOrder>> time;

  auto operator<=>(const LeadsAndTime&) const = default;
};

LeadsAndTime leads_and_time(const Task& task) {
  LeadsAndTime both;
  for (const Ref<Agency>& lead : task.lead) both.leads.push_back(lead.id);
  if (task.when) both.time.emplace(task.when->kind, sort_key(*task.when));
  return both;
}

std::string_view title_of(const Task& task) {
  return task.title.texts.empty() ? std::string_view() : task.title.texts.front().value;
}

void report_repeat(const Task& task, const Task& first, Diagnostics& diagnostics) {
  diagnostics
      .warning("repeated-task", task.title.texts.front().span,
               fmt::format("task \"{}\" has the title, leads and time of task \"{}\"", task.id.text,
                           first.id.text))
      .note("the other is here", first.id.span)
      .with_help("if the plan says it in two provisions, keep one task with \"restates\"");
}

// Titles are compared last: taking them apart costs most.
void check_repeats(const Portal& portal, const Plan& plan, Diagnostics& diagnostics) {
  std::map<LeadsAndTime, std::vector<const Task*>> alike;
  for (const Id<Task> id : plan.tasks) {
    const Task& task = portal.tasks[id];
    if (!title_of(task).empty()) alike[leads_and_time(task)].push_back(&task);
  }
  for (const auto& [same, tasks] : alike) {
    if (tasks.size() < 2) continue;
    std::map<std::string, const Task*> by_words;
    for (const Task* const task : tasks) {
      const auto [place, is_new] = by_words.try_emplace(words_of(title_of(*task)), task);
      if (!is_new) report_repeat(*task, *place->second, diagnostics);
    }
  }
}

// --- Outside the plan's time. ---

// What is not certain in the source is said in notes and when_note.
bool is_explained(const Task& task) {
  return !task.notes.empty() || !task.when_note.empty();
}

void check_period(const Plan& plan, const Task& task, Diagnostics& diagnostics) {
  if (!plan.period || !task.when || is_explained(task)) return;
  const auto begin = plan.period->first_day();
  const auto end = plan.period->last_day();
  const auto first = task.when->first_day();
  const auto last = task.when->last_day();
  const bool early = begin && last && *last < *begin;
  const bool late = end && ((first && *first > *end) || (last && *last > *end));
  if (!early && !late) return;
  diagnostics
      .warning("outside-period", task.when->span,
               fmt::format("task \"{}\" {} its plan's period", task.id.text,
                           early ? "ends before" : "goes beyond"))
      .note("the period is here", plan.period->span)
      .with_help("correct one of them, or if the plan itself says so, add a note to the task");
}

// --- Out of the order of the plan's provisions. ---

void check_order(const Portal& portal, const Plan& plan, Diagnostics& diagnostics) {
  const Task* previous = nullptr;
  for (const Id<Task> id : plan.tasks) {
    const Task& task = portal.tasks[id];
    if (task.source.empty()) continue;
    if (previous && comes_before(task.source, previous->source)) {
      diagnostics
          .warning("provision-order", task.id.span,
                   fmt::format("task \"{}\" of provision {} stands after one of {}", task.id.text,
                               task.source, previous->source))
          .note("that one is here", previous->id.span)
          .with_help("tasks are shown in the order of the file: put them in the plan's order");
    }
    previous = &task;
  }
}

}  // namespace

void check_tasks(const Portal& portal, Diagnostics& diagnostics) {
  for (const Plan& plan : portal.plans) {
    check_repeats(portal, plan, diagnostics);
    check_order(portal, plan, diagnostics);
    for (const Id<Task> id : plan.tasks) check_period(plan, portal.tasks[id], diagnostics);
  }
}

}  // namespace kehoach
