#include "render/sitemap.hpp"

#include <algorithm>
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

// The page's address in each language, as it stands in XML.
std::vector<std::string> escaped_addresses(const Context& context, const Page& page) {
  std::vector<std::string> addresses;
  for (Language language = 0; language < context.portal.site.languages.size(); ++language)
    addresses.push_back(escaped(absolute_url({context, language}, page.address).address));
  return addresses;
}

void append_alternate(std::string_view code, std::string_view url, std::string& out) {
  out.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(code).append("\" href=\"");
  out.append(url).append("\"/>\n");
}

// The same for a page in all languages. The home page's default is the choice of language.
std::string alternates(std::span<const std::string> codes, std::span<const std::string> addresses,
                       std::string_view otherwise) {
  std::string links;
  for (size_t i = 0; i < codes.size(); ++i) append_alternate(codes[i], addresses[i], links);
  append_alternate("x-default", otherwise, links);
  return links;
}

std::string entry(std::string_view url, const std::optional<Date>& changed,
                  std::string_view links) {
  std::string text = "<url>\n<loc>";
  text.append(url).append("</loc>\n");
  if (changed) text.append("<lastmod>").append(to_iso(*changed)).append("</lastmod>\n");
  return text.append(links).append("</url>\n");
}

// Entries put together into files.
class Parts {
 public:
  explicit Parts(const SitemapLimits& limits) : limits_(limits) {}

  void add(const std::string& entry) {
    const bool full = count_ == limits_.addresses ||
                      parts_.back().size() + entry.size() + set_end.size() > limits_.bytes;
    if (count_ > 0 && full) {
      parts_.push_back(start());
      count_ = 0;
    }
    parts_.back() += entry;
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
  std::vector<std::string> codes;
  for (const std::string& code : context.portal.site.languages) codes.push_back(escaped(code));
  for (const Page& page : pages) {
    const bool is_home = page.kind == PageKind::home;
    const std::vector<std::string> addresses = escaped_addresses(context, page);
    const std::string links = alternates(codes, addresses, is_home ? root : addresses[0]);
    const std::optional<Date> changed = last_change(context.portal, page);
    if (is_home) parts.add(entry(root, changed, links));
    for (const std::string& address : addresses) parts.add(entry(address, changed, links));
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
