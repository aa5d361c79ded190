#include "render/embed.hpp"

#include <algorithm>

#include "base/escape.hpp"
#include "render/frame.hpp"
#include "render/overview.hpp"
#include "render/parts.hpp"
#include "render/plan_parts.hpp"

namespace kehoach {

namespace {

// Heights of frames, in CSS pixels. What does not fit scrolls.
constexpr int timeline_height = 480;
constexpr int target_height = 360;
constexpr size_t label_length = 90;

bool is_dated(const Portal& portal, const std::vector<Id<Task>>& tasks) {
  return std::any_of(tasks.begin(), tasks.end(),
                     [&](Id<Task> task) { return portal.tasks[task].when.has_value(); });
}

bool has_timeline(const Context& context, const Page& page) {
  if (page.kind == PageKind::plan)
    return is_dated(context.portal, context.portal.plans[Id<Plan>{page.subject}].tasks);
  const AgencyRelations& relations = context.relations.agencies[page.subject];
  return is_dated(context.portal, relations.leads) ||
         is_dated(context.portal, relations.joint_leads) ||
         is_dated(context.portal, relations.coordinates);
}

const Plan& plan_of(const Scope& scope, const Page& page) {
  return scope.portal().plans[Id<Plan>{page.subject}];
}

const Target& target_of(const Scope& scope, const Page& page, EmbedPart part) {
  return plan_of(scope, page).targets[part.target];
}

// A plan by its short title: frames are small.
TextView subject_title(const Scope& scope, const Page& page) {
  const Plan* const plan = page.kind == PageKind::plan ? &plan_of(scope, page) : nullptr;
  if (plan) return text_view(scope, plan->short_title.empty() ? plan->title : plan->short_title);
  return text_view(scope, scope.portal().agencies[Id<Agency>{page.subject}].name);
}

// Its bars and parts lead to the page that has the tasks.
std::optional<OverviewView> drawing(const Scope& scope, const Page& page) {
  std::vector<OverviewPart> parts;
  for (TaskPart& part : page.kind == PageKind::plan ? parts_of(scope, Id<Plan>{page.subject})
                                                    : parts_of(scope, Id<Agency>{page.subject}))
    parts.push_back({{url_to(scope, part.address), std::move(part.heading), "", "", false},
                     std::move(part.tasks)});
  return overview_view(scope, parts);
}

// HTML within HTML: what is escaped here is escaped again on the page that shows it.
std::string frame_code(const std::string& url, const std::string& title, int height) {
  return "<iframe src=\"" + escaped(url) + "\" title=\"" + escaped(title) +
         "\" width=\"100%\" height=\"" + std::to_string(height) + "\" loading=\"lazy\"></iframe>";
}

EmbedCodeView code_view(const Scope& scope, const Page& page, EmbedPart part) {
  const std::string address = embed_address(scope, page, part);
  const bool timeline = part.target == EmbedPart::timeline;
  const TextView said =
      timeline ? TextView() : text_view(scope, target_of(scope, page, part).statement);
  EmbedCodeView view;
  view.url = {scope.context.base_path + address};
  view.label = timeline ? say(scope, "embed_timeline") : shortened(said.text, label_length);
  view.lang = said.lang;
  const std::string title =
      timeline ? subject_title(scope, page).text + " – " + view.label : view.label;
  view.code = frame_code(scope.context.base_url + address, title,
                         timeline ? timeline_height : target_height);
  return view;
}

}  // namespace

std::vector<EmbedPart> embed_parts(const Context& context, const Page& page) {
  std::vector<EmbedPart> parts;
  if (page.kind != PageKind::plan && page.kind != PageKind::agency) return parts;
  if (has_timeline(context, page)) parts.emplace_back();
  if (page.kind == PageKind::agency) return parts;
  const size_t targets = context.portal.plans[Id<Plan>{page.subject}].targets.size();
  for (uint32_t target = 0; target < targets; ++target) parts.push_back({target});
  return parts;
}

std::string embed_address(const Scope& scope, const Page& page, EmbedPart part) {
  std::string address = std::string(embed_folder).append(scope.code()) + "/";
  if (part.target == EmbedPart::timeline) return address + page.address;
  return address + "targets/" + plan_of(scope, page).id.text + "/" +
         target_of(scope, page, part).id.text + "/";
}

EmbedView embed_view(const Scope& scope, const Page& page, EmbedPart part) {
  const bool timeline = part.target == EmbedPart::timeline;
  EmbedView view;
  view.language = scope.code();
  view.kind = say(scope, timeline ? "embed_timeline" : "embed_target");
  view.site_title = text_view(scope, scope.portal().site.title).text;
  view.canonical = absolute_url(scope, page.address);
  view.page = view.canonical;
  view.stylesheet = {scope.context.base_path + scope.context.stylesheet};
  view.icon = {scope.context.base_path + scope.context.icon};
  view.title = subject_title(scope, page);
  if (page.kind == PageKind::agency)
    view.kind +=
        ", " + place_name(scope, scope.portal().agencies[Id<Agency>{page.subject}].jurisdiction);
  if (timeline) {
    view.drawing = drawing(scope, page);
  } else {
    const Target& target = target_of(scope, page, part);
    view.page.address += "#" + anchor_of(target);
    view.targets.push_back(target_view(scope, target));
  }
  if (const auto date = scope.context.listings.data_as_of)
    view.data_as_of = date_view(scope, *date);
  return view;
}

std::vector<EmbedCodeView> embed_codes(const Scope& scope, const Page& page) {
  std::vector<EmbedCodeView> codes;
  for (const EmbedPart part : embed_parts(scope.context, page))
    codes.push_back(code_view(scope, page, part));
  return codes;
}

}  // namespace kehoach
