#include "render/data_cells.hpp"

#include "render/parts.hpp"
#include "source/markdown.hpp"

namespace kehoach {

namespace {

// make(language) for each language of the site.
template <class Make>
ByLanguage by_language(const Context& context, const Make& make) {
  ByLanguage texts;
  for (Language language = 0; language < context.portal.site.languages.size(); ++language)
    texts.texts.push_back(make(language));
  return texts;
}

ByLanguage in_languages(const Context& context, const Localized& text) {
  return by_language(context, [&](Language language) {
    return text.has(language) ? std::optional(text.texts[language].value) : std::nullopt;
  });
}

}  // namespace

Cell text_cell(std::string_view text) {
  if (text.empty()) return {};
  return std::string(text);
}

Cell date_cell(const std::optional<Date>& date) {
  if (!date) return {};
  return *date;
}

Cell time_cell(const std::optional<Timeframe>& timeframe) {
  if (!timeframe) return {};
  return TimeCell{&*timeframe};
}

Cell period_cell(const std::optional<Period>& period) {
  if (!period) return {};
  const std::string first = to_iso(period->first);
  if (period->precision == Precision::year) return first.substr(0, 4);
  return period->precision == Precision::month ? first.substr(0, 7) : first;
}

Cell localized_cell(const Context& context, const Localized& text) {
  return in_languages(context, text);
}

Cell plain_cell(const Context& context, const Localized& markdown) {
  return by_language(context, [&](Language language) {
    return markdown.has(language) ? std::optional(markdown_to_text(markdown.texts[language].value))
                                  : std::nullopt;
  });
}

Cell description_cell(const Context& context, Id<Task> task) {
  const Localized& description = context.portal.tasks[task].description;
  return by_language(context, [&](Language language) {
    return description.has(language) ? std::optional(plain_description({context, language}, task))
                                     : std::nullopt;
  });
}

Cell texts_cell(const Context& context, const std::vector<Localized>& texts) {
  std::vector<ByLanguage> list;
  for (const Localized& text : texts) list.push_back(in_languages(context, text));
  return list;
}

Cell url_cell(const Context& context, std::string_view address) {
  return by_language(context, [&](Language language) {
    return std::optional(absolute_url({context, language}, address).address);
  });
}

Cell agency_cell(const Context& context, Id<Agency> agency) {
  if (!agency) return {};
  return full_name(context.portal, agency);
}

Cell agencies_cell(const Context& context, const std::vector<Ref<Agency>>& agencies) {
  std::vector<std::string> names;
  for (const Ref<Agency>& agency : agencies) names.push_back(full_name(context.portal, agency.id));
  return names;
}

}  // namespace kehoach
