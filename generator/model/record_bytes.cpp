#include "model/record_bytes.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstring>
#include <type_traits>
#include <utility>

#include "model/enum_values.hpp"
#include "model/members.hpp"

namespace kehoach {
namespace {

// How a text is written that has a place: not at all, if it can be taken from there.
enum class Wording : uint8_t { own, of_place, within_quotes };

bool is_value(Wording value) {
  switch (value) {
    case Wording::own:
    case Wording::of_place:
    case Wording::within_quotes:
      return true;
  }
  return false;
}

// Small distances to both sides as small numbers: 0, -1, 1, -2, …
uint64_t folded(int64_t distance) {
  return (static_cast<uint64_t>(distance) << 1) ^ static_cast<uint64_t>(distance >> 63);
}

int64_t unfolded(uint64_t number) {
  return static_cast<int64_t>(number >> 1) ^ -static_cast<int64_t>(number & 1);
}

// What has a text and the place where it stands.
template <class Value>
constexpr bool has_place = std::same_as<Value, Key> || std::same_as<Value, Text>;
template <class Record>
constexpr bool has_place<Ref<Record>> = true;

// Texts that are taken from their places. Not many more than the file has, so that a few bytes
// cannot mean it a million times.
class PlacedTexts {
 public:
  explicit PlacedTexts(std::string_view source) : source_(source), left_(2 * source.size()) {}

  // What stands there; empty if nothing can.
  std::string_view at(Span span, Wording wording) const {
    const uint32_t quote = wording == Wording::within_quotes ? 1 : 0;
    if (span.source == SourceId::none || span.end > source_.size() ||
        span.end < uint64_t{span.begin} + 2 * quote)
      return {};
    return source_.substr(span.begin + quote, span.end - span.begin - 2 * quote);
  }

  // How this text is written. To be asked once for each.
  Wording wording_of(std::string_view text, Span span) {
    if (text.empty() || text.size() > left_) return Wording::own;
    for (const Wording wording : {Wording::of_place, Wording::within_quotes}) {
      if (at(span, wording) != text) continue;
      left_ -= text.size();
      return wording;
    }
    return Wording::own;
  }

 private:
  std::string_view source_;
  size_t left_;
};

class RecordWriter {
 public:
  explicit RecordWriter(const RecordPlace& place) : source_(place.source), texts_(place.text) {}

  std::optional<std::string> take() {
    return complete_ ? std::optional(std::move(bytes_)) : std::nullopt;
  }

  void put_number(uint64_t number) {
    for (; number >= 0x80; number >>= 7) bytes_ += static_cast<char>(number | 0x80);
    bytes_ += static_cast<char>(number);
  }

  void put(const std::string& text) {
    put_number(text.size());
    bytes_ += text;
  }
  void put(uint8_t number) { bytes_ += static_cast<char>(number); }
  void put(bool value) { put(static_cast<uint8_t>(value)); }
  void put(int16_t number) { put_number(folded(number)); }
  void put(double number) {
    const auto bits = std::bit_cast<std::array<char, sizeof number>>(number);
    bytes_.append(bits.data(), bits.size());
  }

  // 0: none. Else its beginning and whether it is in the file, and its length.
  void put(Span span) {
    if (span == Span()) return put_number(0);
    if (span.source != source_) complete_ = false;
    put_number(1 + folded(int64_t{span.begin} - last_begin_));
    put_number(span.end - span.begin);
    last_begin_ = span.begin;
  }

  // Known to resolve() only.
  template <class Record>
  void put(Id<Record>) {}
  template <class Record>
  void put(const std::vector<Id<Record>>&) {}

  template <class Value>
  void put(const std::optional<Value>& value) {
    put(value.has_value());
    if (value) put(*value);
  }

  template <class Value>
  void put(const std::vector<Value>& values) {
    put_number(values.size());
    for (const Value& value : values) put(value);
  }

  template <class Value>
  void put(const Value& value) {
    if constexpr (std::is_enum_v<Value>) {
      put(static_cast<uint8_t>(value));
    } else if constexpr (has_place<Value>) {
      visit_members(value, [this](const std::string& text, Span span, const auto&... others) {
        const Wording wording = texts_.wording_of(text, span);
        put(span);
        put(wording);
        if (wording == Wording::own) put(text);
        (this->put(others), ...);
      });
    } else {
      visit_members(value, [this](const auto&... members) { (this->put(members), ...); });
    }
  }

  void put(std::monostate) {}

 private:
  SourceId source_;
  PlacedTexts texts_;
  std::string bytes_;
  uint32_t last_begin_ = 0;
  bool complete_ = true;
};

// Each get() says whether there was such a value.
class RecordReader {
 public:
  RecordReader(std::string_view bytes, const RecordPlace& place)
      : rest_(bytes), place_(place), texts_(place.text) {}

  bool is_at_end() const { return rest_.empty(); }

  bool get_number(uint64_t& number) {
    number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      uint8_t byte = 0;
      if (!get(byte)) return false;
      number |= static_cast<uint64_t>(byte & 0x7F) << shift;
      // In one way only: without zeros at its end, and without bits beyond 64.
      if (byte < 0x80) return (byte != 0 || shift == 0) && (shift < 63 || byte == 1);
    }
    return false;
  }

  // How many things follow, each of which takes a byte or more.
  bool get_count(size_t& count) { return get_number(count) && count <= rest_.size(); }

  bool get(std::string& text) {
    size_t size = 0;
    if (!get_count(size)) return false;
    text.assign(rest_.data(), size);
    rest_.remove_prefix(size);
    return true;
  }

  bool get(uint8_t& number) {
    if (rest_.empty()) return false;
    number = static_cast<uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return true;
  }

  bool get(bool& value) {
    uint8_t number = 0;
    const bool good = get(number) && number <= 1;
    value = number == 1;
    return good;
  }

  bool get(int16_t& value) {
    uint64_t number = 0;
    const bool good = get_number(number) && number <= UINT16_MAX;
    value = static_cast<int16_t>(unfolded(number));
    return good;
  }

  bool get(double& number) {
    if (rest_.size() < sizeof number) return false;
    std::memcpy(&number, rest_.data(), sizeof number);
    rest_.remove_prefix(sizeof number);
    return true;
  }

  bool get(Span& span) {
    uint64_t code = 0, length = 0;
    if (!get_number(code)) return false;
    span = {};
    if (code == 0) return true;
    const int64_t distance = unfolded(code - 1);
    const auto size = static_cast<int64_t>(place_.text.size());
    if (!get_number(length) || length > place_.text.size() || distance > size ||
        distance < -int64_t{last_begin_})
      return false;
    const auto begin = last_begin_ + static_cast<uint64_t>(distance);
    if (begin + length > place_.text.size()) return false;
    last_begin_ = static_cast<uint32_t>(begin);
    span = {place_.source, last_begin_, static_cast<uint32_t>(begin + length)};
    return true;
  }

  template <class Record>
  bool get(Id<Record>&) {
    return true;
  }
  template <class Record>
  bool get(std::vector<Id<Record>>&) {
    return true;
  }

  template <class Value>
  bool get(std::optional<Value>& value) {
    bool given = false;
    if (!get(given)) return false;
    return !given || get(value.emplace());
  }

  template <class Value>
  bool get(std::vector<Value>& values) {
    size_t count = 0;
    if (!get_count(count)) return false;
    // What is reserved is no more than what is read, times a constant, even if the count is wrong.
    values.reserve(std::min(count, rest_.size() / sizeof(Value) * 4 + 4));
    for (size_t i = 0; i < count; ++i)
      if (!get(values.emplace_back())) return false;
    return true;
  }

  template <class Value>
  bool get(Value& value) {
    if constexpr (std::is_enum_v<Value>) {
      uint8_t number = 0;
      const bool good = get(number);
      value = static_cast<Value>(number);
      return good && is_value(value);
    } else if constexpr (has_place<Value>) {
      return visit_members(value, [this](std::string& text, Span& span, auto&... others) {
        return get_text(text, span) && (this->get(others) && ...);
      });
    } else {
      return visit_members(value,
                           [this](auto&... members) { return (this->get(members) && ...); }) &&
             is_sound(value);
    }
  }

  bool get(std::monostate&) { return true; }

 private:
  bool get_text(std::string& text, Span& span) {
    Wording wording{};
    if (!get(span) || !get(wording)) return false;
    if (wording == Wording::own) return get(text) && texts_.wording_of(text, span) == wording;
    const std::string_view there = texts_.at(span, wording);
    if (texts_.wording_of(there, span) != wording) return false;
    text = there;
    return true;
  }

  // What the rest of the program relies on.
  static bool is_sound(const auto&) { return true; }
  static bool is_sound(const Date& date) { return is_valid(date); }
  static bool is_sound(const Recurrence& recurrence) {
    return recurrence.month <= 12 && recurrence.before_month <= 12 && recurrence.before_day <= 31;
  }
  bool is_sound(const Localized& localized) const {
    return localized.texts.size() <= place_.languages;
  }
  bool is_sound(const OverviewText& overview) const { return overview.language < place_.languages; }
  bool is_sound(const PageText& page) const { return page.language < place_.languages; }

  std::string_view rest_;
  RecordPlace place_;
  PlacedTexts texts_;
  uint32_t last_begin_ = 0;
};

// The alternative of that number, made empty and then read.
template <size_t number = 0>
bool get_alternative(size_t wanted, RecordReader& reader, ContentRecords& records) {
  if constexpr (number < std::variant_size_v<ContentRecords>) {
    if (wanted == number) return reader.get(records.emplace<number>());
    return get_alternative<number + 1>(wanted, reader, records);
  } else {
    return false;
  }
}

}  // namespace

std::optional<std::string> write_records(const ContentRecords& records, const RecordPlace& place) {
  RecordWriter writer(place);
  writer.put_number(records.index());
  std::visit([&](const auto& value) { writer.put(value); }, records);
  return writer.take();
}

std::optional<ContentRecords> read_records(std::string_view bytes, const RecordPlace& place) {
  RecordReader reader(bytes, place);
  ContentRecords records;
  uint8_t alternative = 0;
  if (!reader.get(alternative) || !get_alternative(alternative, reader, records) ||
      !reader.is_at_end())
    return std::nullopt;
  return records;
}

}  // namespace kehoach
