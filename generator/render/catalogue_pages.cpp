#include "pages/selection.hpp"
#include "render/frame.hpp"
#include "render/list_parts.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

PlanTargetsView plan_targets(const Scope& scope, Id<Plan> plan) {
  const Plan& record = scope.portal().plans[plan];
  return {record.id.text, plan_link(scope, plan), place_name(scope, record.jurisdiction.id), {}};
}

// Anchors of targets are unique within a plan; on pages with several plans the plan's id goes
// before.
TargetView target_among_plans(const Scope& scope, Id<Plan> plan, const Target& target) {
  TargetView view = target_view(scope, target);
  view.id = anchor_of_target(scope.portal(), plan, target);
  return view;
}

std::vector<PlanTargetsView> targets_of_topic(const Scope& scope, Id<Topic> topic) {
  std::vector<PlanTargetsView> groups;
  for (const Id<Plan> plan : scope.portal().plans.ids()) {
    PlanTargetsView group = plan_targets(scope, plan);
    group.id = "targets-" + group.id;
    for (const Target& target : scope.portal().plans[plan].targets)
      if (refers_to(target.topics, topic))
        group.targets.push_back(target_among_plans(scope, plan, target));
    if (!group.targets.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<FactView> document_facts(const Scope& scope, const Document& document) {
  std::vector<FactView> facts;
  add_fact(facts, say(scope, "fact_kind"),
           TextView{say_name(scope, "document_kind_", document.kind), ""});
  add_fact(facts, say(scope, "fact_number"), marked_text(scope, document.number));
  add_fact(facts, say(scope, "fact_issued"), TextView{period_words(scope, document.issued), ""});
  if (document.issuer)
    add_fact(facts, say(scope, "fact_issuer"),
             std::vector{agency_ref(scope, document.issuer.id, {})});
  return facts;
}

LanguageView language_view(const Scope& scope, std::string_view title_key,
                           std::string_view text_key) {
  LanguageView view;
  view.code = scope.code();
  view.name = say(scope, "language_name");
  view.site_title = text_in(scope, scope.portal().site.title);
  view.site_description = text_in(scope, scope.portal().site.description);
  view.title = say(scope, title_key);
  if (!text_key.empty()) view.text = say(scope, text_key);
  view.home = url_to(scope, "");
  view.home_label = say(scope, "go_home");
  view.links = {list_link(scope, "plans/", "nav_plans"),
                list_link(scope, "agencies/", "nav_agencies"),
                list_link(scope, "search/", "page_search")};
  return view;
}

RootView root_view(const Context& context, std::string_view title_key, std::string_view text_key) {
  const Scope scope{context, 0};
  RootView view;
  view.language = scope.code();
  view.title = text_in(scope, scope.portal().site.title);
  view.canonical = {context.base_url};
  view.stylesheet = {context.base_path + context.stylesheet};
  view.icon = {context.base_path + context.icon};
  view.picture = picture_url(scope);
  view.site_script = site_script_url(context);
  for (Language language = 0; language < context.portal.site.languages.size(); ++language)
    view.languages.push_back(language_view({context, language}, title_key, text_key));
  return view;
}

}  // namespace

DocumentsView documents_view(const Scope& scope, const Page& page) {
  DocumentsView view;
  view.page = frame(scope, page,
                    {{say(scope, "page_documents"), ""}, say(scope, "desc_documents"), {}, ""});
  std::vector<Id<Document>> documents;
  for (const Id<Document> document : scope.portal().documents.ids()) documents.push_back(document);
  for (const Id<Document> document : page_rows(documents, page))
    view.documents.push_back(document_view(scope, document));
  return view;
}

DocumentPageView document_page_view(const Scope& scope, const Page& page) {
  const Id<Document> id{page.subject};
  const Document& document = scope.portal().documents[id];
  const std::vector<Id<Plan>>& plans = scope.context.relations.document_plans[id.value];
  const TextView title = text_view(scope, document.title);
  const std::string description =
      say(scope, "desc_document",
          {{"document", title.text}, {"plans", say_count(scope, "plan_count", plans.size())}});
  DocumentPageView view;
  view.page = frame(
      scope, page,
      {title, description, {list_link(scope, "documents/", "nav_documents")}, document.number});
  view.facts = document_facts(scope, document);
  view.official = {document.url};
  for (const Id<Plan> plan : plans) view.plans.push_back(plan_card(scope, plan));
  return view;
}

TopicsView topics_view(const Scope& scope, const Page& page) {
  TopicsView view;
  view.page =
      frame(scope, page, {{say(scope, "page_topics"), ""}, say(scope, "desc_topics"), {}, ""});
  for (const Id<Topic> topic : scope.portal().topics.ids()) {
    const Topic& record = scope.portal().topics[topic];
    view.topics.push_back(
        {url_to(scope, address_of(scope.portal(), topic)), text_view(scope, record.name),
         text_view(scope, record.description),
         say_count(scope, "task_count", scope.context.relations.topic_tasks[topic.value].size())});
  }
  return view;
}

TopicView topic_view(const Scope& scope, const Page& page) {
  const Id<Topic> id{page.subject};
  const Topic& topic = scope.portal().topics[id];
  const TextView name = text_view(scope, topic.name);
  const std::vector<Id<Task>>& tasks = scope.context.relations.topic_tasks[id.value];
  const std::string description =
      say(scope, "desc_topic",
          {{"topic", name.text}, {"tasks", say_count(scope, "task_count", tasks.size())}});
  return {frame(scope, page, {name, description, {list_link(scope, "topics/", "nav_topics")}, ""}),
          text_view(scope, topic.description),
          tables_by_plan(scope, page_rows(tasks, page), scope.context.listings.of_topic[id.value],
                         "tasks-"),
          page.part == 0 ? targets_of_topic(scope, id) : std::vector<PlanTargetsView>()};
}

TargetsView targets_view(const Scope& scope, const Page& page) {
  TargetsView view;
  view.page =
      frame(scope, page, {{say(scope, "page_targets"), ""}, say(scope, "desc_targets"), {}, ""});
  const std::vector<TargetId> targets = targets_in_order_of_plans(scope.portal());
  for (const auto& [plan, index] : page_rows(targets, page)) {
    if (view.plans.empty() || view.plans.back().id != scope.portal().plans[plan].id.text)
      view.plans.push_back(plan_targets(scope, plan));
    const Target& target = scope.portal().plans[plan].targets[index];
    view.plans.back().targets.push_back(target_among_plans(scope, plan, target));
  }
  return view;
}

FreePageView free_page_view(const Scope& scope, const Page& page) {
  const FreePage& record = scope.portal().pages[Id<FreePage>{page.subject}];
  const std::string description = record.description.empty()
                                      ? shortened(plain_text(scope, record.body), 160)
                                      : text_in(scope, record.description);
  return {frame(scope, page, {text_view(scope, record.title), description, {}, ""}),
          markup_view(scope, record.body, true)};
}

RootView not_found_view(const Context& context) {
  return root_view(context, "not_found_title", "not_found_text");
}

RootView chooser_view(const Context& context) {
  return root_view(context, "chooser_title", "");
}

}  // namespace kehoach
