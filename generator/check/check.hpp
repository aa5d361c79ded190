// Rules over a portal: one concern a file, each a pure function that reports.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/portal.hpp"

namespace kehoach {

// Ids that clash within their table, or after case folding and '.' to '-' would share an address
// ("duplicate-id", "address-clash": of tasks, agencies, plans, old names in `formerly`); both
// places are reported.
void check_ids(const Portal& portal, Diagnostics& diagnostics);

// Tasks without a lead or a note in its place ("missing-lead"), agencies that are both lead and
// coordinator of a task that no note explains (warning "lead-also-coordinates").
void check_roles(const Portal& portal, Diagnostics& diagnostics);

// Groups that contain themselves ("group-cycle"), members of what is no group
// ("members-of-non-group").
void check_groups(const Portal& portal, Diagnostics& diagnostics);

// Bodies that succeed themselves ("succession-cycle"), a successor without `until`
// ("succession-without-end"), `part_of` and `within` cycles ("part-of-cycle").
void check_succession(const Portal& portal, Diagnostics& diagnostics);

// Updates and measurements that do not go from oldest to newest (warning "update-order"), or are
// after the site's data_as_of ("after-data-date"); a milestone after its task's end
// ("milestone-after-end").
void check_dates(const Portal& portal, Diagnostics& diagnostics);

// Agencies that nothing names (warning "unused-agency"; not groups, bodies that ended, and those
// that have a note), names that mean two agencies of one jurisdiction ("name-clash").
void check_agencies(const Portal& portal, Diagnostics& diagnostics);

// Within a plan: tasks with the same words, leads and time (warning "repeated-task"), tasks outside
// the plan's period that no note explains ("outside-period"), tasks that do not follow the order of
// the plan's provisions ("provision-order").
void check_tasks(const Portal& portal, Diagnostics& diagnostics);

// Abbreviations that are explained twice ("duplicate-abbreviation"), or that no text can hold as a
// word ("bad-abbreviation").
void check_glossary(const Portal& portal, Diagnostics& diagnostics);

using ListAddresses = std::function<std::vector<std::string>()>;

// Links in Markdown: unsafe schemes ("unsafe-link") and, for addresses that begin with '/', pages
// that do not exist ("broken-link"; `list_addresses` gives the portal's own without language,
// sorted: "plans/x/1-1/"; it is called if there is any such link), addresses relative to the page
// ("relative-link"). Addresses of published files ("/data/tasks.json") are not looked at. Images of
// other sites ("foreign-image"). Texts that go beyond the limits of Markdown are left out.
void check_links(const Portal& portal, const SourceMap& sources,
                 const ListAddresses& list_addresses, Diagnostics& diagnostics);

// --- Rules for each text by itself; `languages` are the site's. ---

// One that lacks a language (warning "missing-translation").
void check_translations(const Localized& text, const std::vector<std::string>& languages,
                        Diagnostics& diagnostics);

// Words that mix Latin letters with look-alikes of another alphabet (warning "mixed-scripts"), a
// sentence that is the same in two languages ("same-in-two-languages").
void check_wording(const Localized& text, const std::vector<std::string>& languages,
                   Diagnostics& diagnostics);

// Titles of tasks that no list can show (warning "long-title").
void check_title(const Localized& title, Diagnostics& diagnostics);

// One that is never parsed as Markdown, because it goes beyond its limits ("markdown-limit").
void check_markdown(const Localized& text, const SourceMap& sources, Diagnostics& diagnostics);

// ---

// All of the above but check_links, which needs the addresses of pages; on at most `jobs` threads
// (0 = one a core).
void check_portal(const Portal& portal, const SourceMap& sources, unsigned jobs,
                  Diagnostics& diagnostics);

}  // namespace kehoach
