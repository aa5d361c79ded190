// What is due, as a mail, as JSON and as a table: pure functions of the portal and the day.
#pragma once

#include <string>
#include <vector>

#include "pages/deadlines.hpp"
#include "render/context.hpp"

namespace kehoach {

struct DueList {
  Date until;                    // the last day looked at; the first is the context's today
  Id<Agency> agency;             // whose; none: everybody's
  std::vector<Deadline> past;    // past their date and no end reported, oldest first
  std::vector<Deadline> coming;  // soonest first
};

// An agency's own tasks and reports, those of its groups, and those of former bodies that it
// answers for.
DueList list_due(const Context& context, Id<Agency> agency, int within_days);

// Plain text in the scope's language, to be read or mailed.
std::string due_text(const Scope& scope, const DueList& list);

// An array of rows {"state": "past|coming", "kind": "task|milestone|report", "id", "date", "title",
// "when", "who", "who_ids", "plan", "provision", "url"}, past ones first.
std::string due_json(const Scope& scope, const DueList& list);

// The same columns, lists joined by "; ".
std::string due_csv(const Scope& scope, const DueList& list);

}  // namespace kehoach
