#include "render/sitemap.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/escape.hpp"

namespace kehoach {

namespace {

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view set_head =
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
    "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
constexpr std::string_view set_end = "</urlset>\n";

void take_newer(std::optional<Date>& newest, const std::optional<Date>& date) {
  if (date && (!newest || *newest < *date)) newest = date;
}

std::optional<Date> issue_day(const Plan& plan) {
  if (!plan.issued || plan.issued->precision != Precision::day) return std::nullopt;
  return plan.issued->first;
}

std::optional<Date> last_report(const Task& task) {
  std::optional<Date> newest;
  for (const Update& update : task.updates) take_newer(newest, update.date);
  for (const Milestone& milestone : task.milestones) take_newer(newest, milestone.done);
  return newest;
}

// When what a plan's or a task's page says was last said; of other pages the content gives no day.
std::optional<Date> last_change(const Portal& portal, const Page& page) {
  std::optional<Date> newest;
  if (page.kind == PageKind::task) {
    const Task& task = portal.tasks[Id<Task>{page.subject}];
    newest = issue_day(portal.plans[task.plan]);
    take_newer(newest, last_report(task));
  } else if (page.kind == PageKind::plan) {
    const Plan& plan = portal.plans[Id<Plan>{page.subject}];
    newest = issue_day(plan);
    for (const Id<Task> task : plan.tasks) take_newer(newest, last_report(portal.tasks[task]));
    for (const Target& target : plan.targets)
      for (const Measurement& measured : target.measured) take_newer(newest, measured.on);
  }
  return newest;
}

std::string change_line(const std::optional<Date>& day) {
  return day ? "<lastmod>" + to_iso(*day) + "</lastmod>\n" : "";
}

// What is the same for all pages of a language, as it stands in XML.
struct SitemapLanguage {
  std::string root;  // address of its home page
  std::string link;  // begin of an alternate, up to the address
};

std::string begin_of_link(std::string_view code) {
  return "<xhtml:link rel=\"alternate\" hreflang=\"" + escaped(code) + "\" href=\"";
}

std::vector<SitemapLanguage> sitemap_languages(const Context& context) {
  const std::vector<std::string>& codes = context.portal.site.languages;
  std::vector<SitemapLanguage> parts;
  for (Language language = 0; language < codes.size(); ++language)
    parts.push_back(
        {escaped(absolute_url({context, language}, "").address), begin_of_link(codes[language])});
  return parts;
}

// The page's address in each language. The home page's default is the choice of language.
std::string alternates(std::span<const SitemapLanguage> languages, std::string_view address,
                       std::string_view default_root) {
  static const std::string default_link = begin_of_link("x-default");
  std::string links;
  const auto add = [&](std::string_view link, std::string_view root) {
    links.append(link).append(root).append(address).append("\"/>\n");
  };
  for (const SitemapLanguage& each : languages) add(each.link, each.root);
  add(default_link, default_root);
  return links;
}

// Entries put together into files.
class Parts {
 public:
  explicit Parts(const SitemapLimits& limits) : limits_(limits) {}

  // The page `address` below `root`; `changed` is a line or nothing, `links` are the alternates.
  void add(std::string_view root, std::string_view address, std::string_view changed,
           std::string_view links) {
    const std::array<std::string_view, 7> entry{"<url>\n<loc>", root,  address,   "</loc>\n",
                                                changed,        links, "</url>\n"};
    size_t size = 0;
    for (const std::string_view piece : entry) size += piece.size();
    const bool full =
        count_ == limits_.addresses || parts_.back().size() + size + set_end.size() > limits_.bytes;
    if (count_ > 0 && full) {
      parts_.push_back(start());
      count_ = 0;
    }
    for (const std::string_view piece : entry) parts_.back().append(piece);
    ++count_;
  }

  std::vector<std::string> take() {
    for (std::string& part : parts_) part += set_end;
    return std::move(parts_);
  }

 private:
  static std::string start() { return std::string(xml_head).append(set_head); }

  SitemapLimits limits_;
  std::vector<std::string> parts_{start()};
  size_t count_ = 0;  // entries of the last part
};

}  // namespace

std::vector<SiteFile> sitemap_files(const Context& context, std::span<const Page> pages,
                                    const SitemapLimits& limits) {
  Parts parts(limits);
  const std::string root = escaped(context.base_url);
  const std::vector<SitemapLanguage> languages = sitemap_languages(context);
  for (const Page& page : pages) {
    const bool is_home = page.kind == PageKind::home;
    const std::string address = escaped(page.address);
    const std::string links = alternates(languages, address, is_home ? root : languages[0].root);
    const std::string changed = change_line(last_change(context.portal, page));
    if (is_home) parts.add(root, "", changed, links);
    for (const SitemapLanguage& each : languages) parts.add(each.root, address, changed, links);
  }
  std::vector<std::string> texts = parts.take();
  if (texts.size() == 1) return {{"sitemap.xml", std::move(texts[0])}};

  std::vector<SiteFile> files;
  std::string index(xml_head);
  index += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (std::string& text : texts) {
    const std::string name = "sitemap-" + std::to_string(files.size() + 1) + ".xml";
    index += "<sitemap>\n<loc>" + escaped(context.base_url + name) + "</loc>\n</sitemap>\n";
    files.push_back({name, std::move(text)});
  }
  files.push_back({"sitemap.xml", index + "</sitemapindex>\n"});
  return files;
}

}  // namespace kehoach
