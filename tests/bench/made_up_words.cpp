#include "bench/made_up_words.hpp"

#include <fmt/core.h>

namespace kehoach::bench {
namespace {

const std::array<Words, 20> verbs{{{"Xây dựng", "Build"},
                                   {"Triển khai", "Roll out"},
                                   {"Hoàn thiện", "Complete"},
                                   {"Rà soát", "Review"},
                                   {"Khảo sát, đánh giá", "Survey and assess"},
                                   {"Nâng cấp", "Upgrade"},
                                   {"Đào tạo, bồi dưỡng", "Train staff for"},
                                   {"Tổ chức vận hành", "Operate"},
                                   {"Thí điểm", "Pilot"},
                                   {"Mở rộng", "Extend"},
                                   {"Chuẩn hóa", "Standardise"},
                                   {"Kết nối, chia sẻ", "Connect and share"},
                                   {"Hỗ trợ đầu tư", "Support investment in"},
                                   {"Ban hành quy chế về", "Issue rules on"},
                                   {"Tuyên truyền, phổ biến", "Inform the public about"},
                                   {"Kiểm tra, giám sát", "Inspect and supervise"},
                                   {"Số hóa", "Digitise"},
                                   {"Bố trí kinh phí cho", "Fund"},
                                   {"Nghiên cứu, đề xuất", "Study and propose"},
                                   {"Phát triển", "Develop"}}};

const std::array<Words, 36> objects{
    {{"hạ tầng khu công nghệ cao", "the infrastructure of the high-tech park"},
     {"nền tảng dữ liệu dùng chung", "the shared data platform"},
     {"hệ thống cấp nước sạch nông thôn", "rural clean water supply"},
     {"mạng lưới y tế cơ sở", "the network of local health care"},
     {"chương trình giáo dục STEM", "the STEM education programme"},
     {"đường giao thông liên xã", "roads between communes"},
     {"vùng nguyên liệu dược liệu", "areas that grow medicinal plants"},
     {"cơ sở dữ liệu đất đai", "the land database"},
     {"dịch vụ công trực tuyến toàn trình", "public services that are online throughout"},
     {"nguồn nhân lực thiết kế vi mạch", "the workforce for chip design"},
     {"khu xử lý chất thải rắn", "the solid waste treatment site"},
     {"công trình thủy lợi nhỏ", "small irrigation works"},
     {"nhà ở xã hội cho công nhân", "social housing for workers"},
     {"trung tâm đổi mới sáng tạo", "the innovation centre"},
     {"rừng phòng hộ đầu nguồn", "protection forest at the headwaters"},
     {"chợ và trung tâm thương mại", "markets and trade centres"},
     {"làng nghề truyền thống", "traditional craft villages"},
     {"du lịch cộng đồng", "community tourism"},
     {"hệ thống cảnh báo thiên tai", "the warning system for natural disasters"},
     {"điện mặt trời mái nhà", "rooftop solar power"},
     {"phòng thí nghiệm dùng chung", "shared laboratories"},
     {"quỹ hỗ trợ khởi nghiệp", "the fund for start-ups"},
     {"chuỗi cung ứng nông sản", "the supply chain for farm produce"},
     {"lưu trữ hồ sơ điện tử", "electronic records"},
     {"bộ chỉ số năng lực cạnh tranh", "the index of competitiveness"},
     {"đề án chuyển đổi số cấp xã", "the digital transformation of communes"},
     {"an toàn thông tin mạng", "the security of information networks"},
     {"bến cảng và kho bãi", "ports and storage yards"},
     {"thiết chế văn hóa, thể thao", "cultural and sports facilities"},
     {"chính sách thu hút chuyên gia", "the policy for attracting experts"},
     {"trường phổ thông nội trú", "boarding schools"},
     {"vùng trồng lúa chất lượng cao", "areas of high-quality rice"},
     {"bảo tồn di sản văn hóa", "the conservation of cultural heritage"},
     {"hợp tác với viện, trường đại học", "cooperation with institutes and universities"},
     {"giảm nghèo bền vững", "lasting poverty reduction"},
     {"cải cách thủ tục hành chính", "simpler administrative procedures"}}};

const std::array<Words, 14> purposes{
    {{"phục vụ người dân và doanh nghiệp trên địa bàn", "for people and firms of the area"},
     {"bảo đảm công khai, minh bạch", "openly and transparently"},
     {"gắn với quy hoạch vùng", "in line with the regional master plan"},
     {"từ nguồn ngân sách và nguồn hợp pháp khác", "with budget money and other lawful funds"},
     {"ưu tiên các xã đặc biệt khó khăn", "with priority for the most disadvantaged communes"},
     {"theo tiêu chuẩn quốc gia hiện hành", "by the national standards in force"},
     {"làm cơ sở cho giai đoạn tiếp theo", "as a base for the next period"},
     {"góp phần tăng trưởng kinh tế xanh", "as a part of green growth"},
     {"bảo đảm tiến độ và chất lượng", "on time and of good quality"},
     {"phù hợp với điều kiện của địa phương", "as local conditions allow"},
     {"có sự tham gia của cộng đồng", "with the community taking part"},
     {"theo lộ trình hằng năm", "by a timetable for each year"},
     {"tạo việc làm cho lao động trẻ", "to create work for young people"},
     {"kết hợp kiểm tra, đánh giá định kỳ", "with regular checks and reviews"}}};

const std::array<const char*, 34> provinces{
    "An Giang",    "Bắc Ninh",  "Cà Mau",     "Cao Bằng",    "Cần Thơ",     "Đà Nẵng",  "Đắk Lắk",
    "Điện Biên",   "Đồng Nai",  "Đồng Tháp",  "Gia Lai",     "Hà Nội",      "Hà Tĩnh",  "Hải Phòng",
    "Hưng Yên",    "Khánh Hòa", "Lai Châu",   "Lâm Đồng",    "Lạng Sơn",    "Lào Cai",  "Nghệ An",
    "Ninh Bình",   "Phú Thọ",   "Quảng Ngãi", "Quảng Ninh",  "Quảng Trị",   "Sơn La",   "Tây Ninh",
    "Thái Nguyên", "Thanh Hóa", "Huế",        "Hồ Chí Minh", "Tuyên Quang", "Vĩnh Long"};

const std::array<const char*, 16> first_syllables{"Tân", "Bình",  "Phú",  "Long", "An",   "Vĩnh",
                                                  "Hòa", "Mỹ",    "Đông", "Tây",  "Xuân", "Thạnh",
                                                  "Yên", "Quang", "Nam",  "Sơn"};
const std::array<const char*, 16> second_syllables{"Lập", "Phong", "Thịnh", "Châu",  "Hưng", "Đức",
                                                   "Lộc", "Khánh", "Trung", "Thành", "Hải",  "Tiến",
                                                   "Mai", "Giang", "Thủy",  "Minh"};

const std::array<BodyWords, 18> bodies{
    {{"peoples-committee",
      {"Ủy ban nhân dân tỉnh", "Provincial People's Committee"},
      {"UBND tỉnh", "PPC"}},
     {"science-technology",
      {"Sở Khoa học và Công nghệ", "Department of Science and Technology"},
      {"Sở KH&CN", "DOST"}},
     {"finance", {"Sở Tài chính", "Department of Finance"}, {"Sở TC", "DOF"}},
     {"industry-trade", {"Sở Công Thương", "Department of Industry and Trade"}, {"Sở CT", "DOIT"}},
     {"education-training",
      {"Sở Giáo dục và Đào tạo", "Department of Education and Training"},
      {"Sở GD&ĐT", "DOET"}},
     {"home-affairs", {"Sở Nội vụ", "Department of Home Affairs"}, {"Sở NV", "DOHA"}},
     {"agriculture-environment",
      {"Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment"},
      {"Sở NN&MT", "DAE"}},
     {"construction", {"Sở Xây dựng", "Department of Construction"}, {"Sở XD", "DOC"}},
     {"health", {"Sở Y tế", "Department of Health"}, {"Sở YT", "DOH"}},
     {"justice", {"Sở Tư pháp", "Department of Justice"}, {"Sở TP", "DOJ"}},
     {"culture-sports-tourism",
      {"Sở Văn hóa, Thể thao và Du lịch", "Department of Culture, Sports and Tourism"},
      {"Sở VHTT&DL", "DCST"}},
     {"ethnic-religion",
      {"Sở Dân tộc và Tôn giáo", "Department of Ethnic and Religious Affairs"},
      {"Sở DT&TG", "DERA"}},
     {"inspectorate", {"Thanh tra tỉnh", "Provincial Inspectorate"}, {"TTr", "PI"}},
     {"police", {"Công an tỉnh", "Provincial Police"}, {"CA tỉnh", "PP"}},
     {"economic-zone-board",
      {"Ban Quản lý khu kinh tế", "Economic Zone Board"},
      {"BQL KKT", "EZB"}},
     {"college", {"Trường Cao đẳng tỉnh", "Provincial College"}, {"CĐ", "PC"}},
     {"newspaper-radio-television",
      {"Báo và Phát thanh, Truyền hình tỉnh", "Provincial Newspaper, Radio and Television"},
      {"Báo và PT-TH", "NRT"}},
     {"business-association",
      {"Hiệp hội Doanh nghiệp tỉnh", "Provincial Business Association"},
      {"HHDN", "PBA"}}}};

std::string lowered(std::string text) {
  text[0] = static_cast<char>(text[0] | 0x20);
  return text;
}

}  // namespace

const std::array<BodyWords, 18>& province_bodies() {
  return bodies;
}

Words province_name(size_t number) {
  return {provinces[number], provinces[number]};
}

Words commune_name(size_t number) {
  const std::string name =
      fmt::format("{} {}", first_syllables[number % 16], second_syllables[number / 16 % 16]);
  const size_t round = number / 256;
  const std::string full = round == 0 ? name : fmt::format("{} {}", name, round + 1);
  return {full, full};
}

Words made_up_aim(Chance& chance) {
  const Words& verb = chance.one_of(verbs);
  const Words& object = chance.one_of(objects);
  return {verb.vi + " " + object.vi, verb.en + " " + object.en};
}

Words made_up_sentence(Chance& chance) {
  const Words aim = made_up_aim(chance);
  const Words& purpose = chance.one_of(purposes);
  const Words& second = chance.one_of(objects);
  switch (chance.below(4)) {
    case 0: {
      const int number = chance.between(3, 480);
      return {fmt::format("{} tại ít nhất {} đơn vị, {}.", aim.vi, number, purpose.vi),
              fmt::format("{} in at least {} units, {}.", aim.en, number, purpose.en)};
    }
    case 1:
      return {fmt::format("{} và {}, {}.", aim.vi, second.vi, purpose.vi),
              fmt::format("{} and {}, {}.", aim.en, second.en, purpose.en)};
    case 2: {
      const Words& more = chance.one_of(verbs);
      return {fmt::format("{}; **{}** {}.", aim.vi, more.vi, second.vi),
              fmt::format("{}; **{}** {}.", aim.en, lowered(more.en), second.en)};
    }
    default:
      return {fmt::format("{}, {}.", aim.vi, purpose.vi),
              fmt::format("{}, {}.", aim.en, purpose.en)};
  }
}

MadeUpTime made_up_time(Chance& chance) {
  // Within the period of every made-up plan, 2025 to 2030.
  const int year = chance.between(2025, 2029);
  const int last = chance.between(year + 1, 2030);
  const int quarter = chance.between(1, 4);
  const int month = chance.between(1, 12);
  switch (chance.below(8)) {
    case 0:
    case 1:
      return {
          std::to_string(year), {fmt::format("Năm {}", year), std::to_string(year)}, year, year};
    case 2:
      return {fmt::format("{}/{}", year, last),
              {fmt::format("{} - {}", year, last), fmt::format("{}–{}", year, last)},
              year,
              last};
    case 3:
      return {fmt::format("../{}", last),
              {fmt::format("Hoàn thành trong năm {}", last), fmt::format("By the end of {}", last)},
              2025,
              last};
    case 4:
      return {fmt::format("{}-Q{}", year, quarter),
              {fmt::format("Quý {} năm {}", quarter, year), fmt::format("Q{} {}", quarter, year)},
              year,
              year};
    case 5:
      return {fmt::format("{}-{:02}", year, month),
              {fmt::format("Tháng {}/{}", month, year), fmt::format("Month {} of {}", month, year)},
              year,
              year};
    case 6:
      return {"ongoing", {"Thường xuyên", "Ongoing"}, 2025, 2034};
    default:
      return {fmt::format("{{every: year, month: {}}}", month),
              {fmt::format("Tháng {} hằng năm", month), fmt::format("Each year, month {}", month)},
              2025,
              2034};
  }
}

}  // namespace kehoach::bench
