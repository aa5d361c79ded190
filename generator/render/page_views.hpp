// One function a page kind: the record to the view that its template shows.
#pragma once

#include "pages/pages.hpp"
#include "render/context.hpp"
#include "render/views/agency.hpp"
#include "render/views/catalogue.hpp"
#include "render/views/changes.hpp"
#include "render/views/data.hpp"
#include "render/views/plan.hpp"
#include "render/views/redirect.hpp"
#include "render/views/search_page.hpp"
#include "render/views/task.hpp"
#include "render/views/time.hpp"
#include "render/views/trust.hpp"

namespace kehoach {

HomeView home_view(const Scope& scope, const Page& page);
PlansView plans_view(const Scope& scope, const Page& page);
PlanView plan_view(const Scope& scope, const Page& page);
TaskView task_view(const Scope& scope, const Page& page);
AgenciesView agencies_view(const Scope& scope, const Page& page);
AgencyView agency_view(const Scope& scope, const Page& page);
DocumentsView documents_view(const Scope& scope, const Page& page);
DocumentPageView document_page_view(const Scope& scope, const Page& page);
TopicsView topics_view(const Scope& scope, const Page& page);
TopicView topic_view(const Scope& scope, const Page& page);
TargetsView targets_view(const Scope& scope, const Page& page);
TimelineView timeline_view(const Scope& scope, const Page& page);
DeadlinesView deadlines_view(const Scope& scope, const Page& page);
CompareView compare_view(const Scope& scope, const Page& page);
QualityView quality_view(const Scope& scope, const Page& page);
GlossaryView glossary_view(const Scope& scope, const Page& page);
ChangesView changes_view(const Scope& scope, const Page& page);
DataPageView data_page_view(const Scope& scope, const Page& page);
SearchPageView search_page_view(const Scope& scope, const Page& page);
FreePageView free_page_view(const Scope& scope, const Page& page);

// The page at an old address of another.
RedirectView redirect_view(const Scope& scope, const Page& target);

// 404.html and the language chooser at the root, for all languages at once.
RootView not_found_view(const Context& context);
RootView chooser_view(const Context& context);

}  // namespace kehoach
