#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "check/check.hpp"
#include "model/visit.hpp"

namespace kehoach {
namespace {

using Check = void (*)(const Portal&, Diagnostics&);

constexpr std::array<Check, 7> independent{check_ids,        check_roles, check_groups,
                                           check_succession, check_dates, check_glossary,
                                           check_tasks};

// The rules for each text by itself: texts are many, and are walked once for all of them.
class TextCheck {
 public:
  TextCheck(const Portal& portal, const SourceMap& sources) : portal_(portal), sources_(sources) {}

  void outside_tasks(Diagnostics& diagnostics) const {
    for_each_text_outside_tasks(portal_, visitor(diagnostics));
  }

  // Of the tasks numbered [begin, end).
  void in_tasks(uint32_t begin, uint32_t end, Diagnostics& diagnostics) const {
    const VisitText visit = visitor(diagnostics);
    for (uint32_t i = begin; i < end; ++i) {
      const Task& task = portal_.tasks[Id<Task>{i}];
      for_each_text(task, visit);
      check_title(task.title, diagnostics);
    }
  }

 private:
  VisitText visitor(Diagnostics& diagnostics) const {
    return [this, &diagnostics](const Localized& text, TextForm form) {
      check_translations(text, portal_.site.languages, diagnostics);
      check_wording(text, portal_.site.languages, diagnostics);
      if (form == TextForm::markdown) check_markdown(text, sources_, diagnostics);
    };
  }

  const Portal& portal_;
  const SourceMap& sources_;
};

}  // namespace

void check_portal(const Portal& portal, const SourceMap& sources, unsigned jobs,
                  Diagnostics& diagnostics) {
  constexpr size_t tasks_at_once = 256;
  const TextCheck texts(portal, sources);
  const size_t first_tasks = independent.size() + 1;
  const size_t shares = (portal.tasks.size() + tasks_at_once - 1) / tasks_at_once;
  std::vector<Diagnostics> found(first_tasks + shares);
  parallel_for(found.size(), jobs, [&](size_t i) {
    if (i < independent.size()) {
      independent[i](portal, found[i]);
    } else if (i < first_tasks) {
      texts.outside_tasks(found[i]);
    } else {
      const size_t begin = (i - first_tasks) * tasks_at_once;
      const size_t end = std::min(begin + tasks_at_once, portal.tasks.size());
      texts.in_tasks(static_cast<uint32_t>(begin), static_cast<uint32_t>(end), found[i]);
    }
  });
  for (Diagnostics& each : found) diagnostics.append(std::move(each));
  check_agencies(portal, diagnostics);  // says less where there are errors
}

}  // namespace kehoach
