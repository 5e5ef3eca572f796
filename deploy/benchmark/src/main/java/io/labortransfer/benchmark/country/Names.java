package io.labortransfer.benchmark.country;

/**
 * Names as often as in life: some hundred surnames of which the first have a tenth each, and given names of one or two characters. Of a
 * million people some hundred have the commonest name.
 */
final class Names {
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英玉兰春梅海燕红建国华志文斌辉鹏飞永福德贵小龙正学光荣生根水金银花凤珍琼莲慧雪秋菊晓云洁婷浩宇轩梓涵欣怡子睿俊凯鑫博森林树松柏山川江河湖东西南北中天地日月星辰风雨雷阳晨昌盛兴旺发财宝玲珠琴棋书画诗词歌";
    private static final int ONE_CHARACTER_PERCENT = 12;

    private Names() {}

    /** The name that these random bits stand for. */
    static String of(long bits) {
        long chance = Mix.of(bits);
        StringBuilder name = new StringBuilder(3).append(common(SURNAMES, chance));
        name.append(common(GIVEN, Mix.of(chance)));
        return Mix.below(Mix.of(chance + 1), 100) < ONE_CHARACTER_PERCENT
                ? name.toString()
                : name.append(common(GIVEN, Mix.of(chance + 2))).toString();
    }

    /** The first are the commonest. */
    private static char common(String characters, long bits) {
        double chance = Mix.unit(bits);
        return characters.charAt((int) (characters.length() * chance * chance));
    }
}
