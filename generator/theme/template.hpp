// Templates: Mustache syntax, compiled once against the view they show, escaped by HTML context.
//
//   {{name}} {{object.name}} {{.}}    a value, escaped as its place demands
//   {{t.key}}                         an interface string of the page's language
//   {{#name}} … {{/name}}             repeats for a list, enters an object that is there, or
//                                     shows on a true flag or a scalar that is not empty (which is
//                                     then {{.}})
//   {{^name}} … {{/name}}             shows where that would not
//   {{#list.any}} … {{/list.any}}     shows once if the list is not empty, without entering it: for
//                                     what stands around all of its elements
//   {{>partial}}                      another template, compiled for the views visible here
//   {{! comment }}
//
// Names are looked up in the innermost view first, then outwards; "t" is never a view's. Section
// tags, partials and comments alone on a line take the line with them (as the Mustache spec says);
// a partial's indentation is not added. {{{raw}}}, {{&raw}} and {{=…=}} do not exist: markup has
// its own type (see view.hpp).
//
// Everything is checked when a template is compiled:
//   template-syntax    malformed tags; sections not closed, crossed, or nested deeper than 32
//   unknown-name       a name that no view around has, with a suggestion
//   unknown-partial    likewise a partial; the template itself too
//   recursive-partial  a partial that includes itself, directly or through others
//   missing-string     a string that a language does not have
//   template-context   a value where its type may not stand (value_place.cpp has the rules); a
//                      string with parameters or plural forms; a section that ends in another HTML
//                      context than it begins in; a page that ends inside a tag
// A fault that depends on the views around notes where its partial is included.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "theme/strings.hpp"
#include "theme/template_op.hpp"
#include "theme/view.hpp"

namespace kehoach {

// Template texts by name ("task", "page-start"), for partials.
using TemplateSources = std::map<std::string, SourceId, std::less<>>;

struct Template {
  std::string name;
  std::vector<TemplateOp> ops;
  std::vector<SourceId>
      sources;  // the template's own and its partials', each once, in order of use
};

// `strings` holds every language of the site: their texts become part of the template. Returns
// nothing if anything was reported for this template.
std::optional<Template> compile_template(std::string_view name, const TemplateSources& templates,
                                         const SourceMap& sources, const ViewType& view,
                                         std::span<const Strings> strings,
                                         Diagnostics& diagnostics);

// Appends the page to `out`. `view` must be of the type the template was compiled for; `language`
// is the position of the page's language in the strings it was compiled with.
void render_template(const Template& page, const void* view, size_t language, std::string& out);

}  // namespace kehoach
