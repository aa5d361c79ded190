#include <fmt/core.h>

#include <algorithm>
#include <regex>

#include "content/compare.hpp"
#include "content/wording.hpp"

namespace kehoach::test {
namespace {

// A heading of the part on implementation, or a "+" below one of its bullets.
struct SourceDuty {
  std::string provision;
  std::string agencies;
  std::vector<std::string> items;
};

// Duties that the content lists once more, because the words of a bullet are not about the bodies
// of its heading.
struct ExtraDuty {
  std::string_view plan;
  std::string_view agency;
  std::string_view provision;
  std::string_view reason;
};
constexpr ExtraDuty extra_duties[] = {
    {"ha-noi-semiconductor", "local-enterprises", "IV.5",
     "the heading names associations, its last two bullets speak of enterprises; noted in the "
     "plan"},
};

std::string up_to(const std::string& text, std::string_view end) {
  return text.substr(0, std::min(text.find(end), text.size()));
}

// "1. sở tài chính (…)" names its agencies before brackets and before what they do.
std::string heading_words(const std::string& paragraph) {
  const std::string words = paragraph.substr(std::min(paragraph.find(' '), paragraph.size()));
  return up_to(up_to(words, "("), " căn cứ ");
}

std::string bullet_words(const std::string& paragraph) {
  return up_to(up_to(paragraph.substr(2), " phối hợp"), ":");
}

bool is_heading(const Provision& provision) {
  return std::count(provision.path.begin(), provision.path.end(), '.') == 1;
}

std::vector<SourceDuty> source_duties(const SourceText& source) {
  std::vector<SourceDuty> duties;
  std::vector<SourceDuty> below;  // the "+" of the heading at hand
  const auto finish = [&] {
    duties.insert(duties.end(), below.begin(), below.end());
    below.clear();
  };
  for (const Provision& provision : source.part("tổ chức thực hiện")) {
    if (is_heading(provision)) {
      finish();
      duties.push_back({provision.path, heading_words(provision.paragraphs.front()), {}});
    }
    // Of a heading the first paragraph says who; of "a) …" it is the item.
    for (size_t i = is_heading(provision) ? 1 : 0; i < provision.paragraphs.size(); ++i) {
      const std::string& paragraph = provision.paragraphs[i];
      if (paragraph.starts_with("+ ")) {
        below.push_back({provision.path, bullet_words(paragraph), {paragraph}});
      } else {
        duties.back().items.push_back(paragraph);
      }
    }
    // A heading that goes on in the same sentence is its own item.
    if (is_heading(provision) && provision.paragraphs.front().find(" căn cứ ") != std::string::npos)
      duties.back().items.push_back(provision.paragraphs.front().substr(2));
  }
  finish();
  return duties;
}

bool is_extra(const Compared& compared, const Duty& duty) {
  return std::any_of(std::begin(extra_duties), std::end(extra_duties), [&](const ExtraDuty& extra) {
    return extra.plan == compared.plan.id.text && extra.provision == duty.source &&
           duty.agencies.size() == 1 && extra.agency == duty.agencies.front().text;
  });
}

void compare_items(const SourceDuty& source, const Duty& duty, const std::string& place,
                   Findings& findings) {
  expect_same(findings, place + ": items", std::to_string(source.items.size()),
              std::to_string(duty.items.size()));
  for (size_t i = 0; i < std::min(source.items.size(), duty.items.size()); ++i) {
    const std::set<std::string> numbers = numbers_in(source.items[i], "vi");
    expect_numbers_known(findings, place, duty.items[i], numbers);
    expect_numbers_kept(findings, place, {duty.items[i]}, numbers);
  }
}

void compare_duty(const Compared& compared, const std::vector<Wording>& wordings,
                  const SourceDuty& source, const Duty& duty, Findings& findings) {
  const std::string place = fmt::format("duty {} of {}", source.provision,
                                        listed(compared.portal, ids_of(duty.agencies)));
  const NamedAgencies named = named_agencies(source.agencies, wordings);
  expect_same(findings, place + ": source", source.provision, duty.source);
  expect_same(findings, place, listed(compared.portal, named.agencies),
              listed(compared.portal, ids_of(duty.agencies)));
  if (!named.rest.empty())
    findings.push_back(fmt::format("{}: the source also says \"{}\"", place, named.rest));
  compare_items(source, duty, place, findings);
}

// The words that may name those who report: the provision's own and its heading's.
std::string reporting_words(const SourceText& source, const std::string& path) {
  const Provision* provision = source.find(path);
  if (provision == nullptr) return "";
  const Provision* heading = source.find(path.substr(0, path.rfind('.')));
  return provision->text() + " " + (heading == nullptr ? "" : heading->paragraphs.front());
}

// "trước ngày 10 tháng 12" and "trước ngày 15/11/2026" as "10/12" and "15/11/2026".
std::vector<std::string> latest_days(const std::string& words) {
  static const std::regex day("trước ngày (\\d+)(?:/| tháng )(\\d+)(?:/(\\d{4}))?");
  std::vector<std::string> days;
  for (std::sregex_iterator at(words.begin(), words.end(), day), end; at != end; ++at)
    days.push_back(fmt::format("{}/{}{}", std::stoi(at->str(1)), std::stoi(at->str(2)),
                               (*at)[3].matched ? "/" + at->str(3) : ""));
  return days;
}

std::string latest_day(const Timeframe& due) {
  if (due.kind == TimeframeKind::recurring)
    return due.recurrence.before_day == 0
               ? ""
               : fmt::format("{}/{}", due.recurrence.before_day, due.recurrence.before_month);
  const Date day = due.end.first;
  return fmt::format("{}/{}/{}", day.day, day.month, day.year);
}

void compare_due(const ReportingDuty& duty, const std::string& words, const std::string& place,
                 Findings& findings) {
  if (!duty.due) return;
  static const std::regex yearly("hằng năm|hàng năm");
  const std::vector<std::string> days = latest_days(words);
  const std::string day = latest_day(*duty.due);
  if (!day.empty() && std::find(days.begin(), days.end(), day) == days.end())
    findings.push_back(fmt::format("{}: the source has no \"before {}\"", place, day));
  if ((duty.due->kind == TimeframeKind::recurring) != std::regex_search(words, yearly))
    findings.push_back(place + ": every year: source and content differ");
}

void compare_reporters(const std::vector<Wording>& wordings, const ReportingDuty& duty,
                       const std::string& words, const std::string& place, Findings& findings) {
  const std::set<Id<Agency>> named = named_agencies(words, wordings).agencies;
  std::vector<Ref<Agency>> parties = duty.who;
  parties.push_back(duty.to);
  if (!duty.via.text.empty()) parties.push_back(duty.via);
  for (const Ref<Agency>& party : parties)
    if (!named.contains(party.id))
      findings.push_back(fmt::format("{}: the source does not name {}", place, party.text));
}

void compare_days_kept(const Compared& compared, Findings& findings) {
  for (const Provision& provision : compared.source.part("tổ chức thực hiện"))
    for (const std::string& day : latest_days(provision.text())) {
      const auto& duties = compared.plan.reporting;
      const bool kept = std::any_of(duties.begin(), duties.end(), [&](const ReportingDuty& duty) {
        return duty.source == provision.path && duty.due && latest_day(*duty.due) == day;
      });
      if (!kept)
        findings.push_back(fmt::format("reporting {}: no duty before {}", provision.path, day));
    }
}

}  // namespace

Findings compare_duties(const Compared& compared) {
  Findings findings;
  const std::vector<Wording> wordings =
      agency_wordings(compared.portal, compared.plan.jurisdiction.id);
  std::vector<Duty> duties = compared.plan.duties;
  std::erase_if(duties, [&](const Duty& duty) { return is_extra(compared, duty); });
  const std::vector<SourceDuty> sources = source_duties(compared.source);
  expect_same(findings, "duties", std::to_string(sources.size()), std::to_string(duties.size()));
  for (size_t i = 0; i < std::min(sources.size(), duties.size()); ++i)
    compare_duty(compared, wordings, sources[i], duties[i], findings);
  return findings;
}

Findings compare_reporting(const Compared& compared) {
  Findings findings;
  const std::vector<Wording> wordings =
      agency_wordings(compared.portal, compared.plan.jurisdiction.id);
  for (const ReportingDuty& duty : compared.plan.reporting) {
    const std::string place = "reporting " + duty.source;
    const std::string words = reporting_words(compared.source, duty.source);
    if (words.empty()) findings.push_back(place + ": the source has no such provision");
    compare_reporters(wordings, duty, words, place, findings);
    compare_due(duty, words, place, findings);
  }
  compare_days_kept(compared, findings);
  return findings;
}

}  // namespace kehoach::test
