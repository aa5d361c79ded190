// The data of one plan or one agency, beside its page.
#pragma once

#include <string>

#include "pages/pages.hpp"
#include "render/context.hpp"

namespace kehoach {

// Plans have it, and agencies that have a role in a task or took one over.
bool has_page_data(const Context& context, const Page& page);

// data.json: an object of the tables of /data/, each with the rows that belong to the page and in
// the same shape. Of a plan its own row, tasks, targets, figures, reports and duties; of an agency
// its own row, the tasks it has a role in or took over, what it must report or receives, and its
// duties.
void append_page_json(std::string& out, const Context& context, const Page& page);

// tasks.csv: the tasks for people, in the words of one language. An agency's names its roles.
void append_task_sheet(std::string& out, const Scope& scope, const Page& page);

// The file's address beside the page; empty if the page has no data.
Url page_data_url(const Scope& scope, const Page& page, std::string_view file);

}  // namespace kehoach
