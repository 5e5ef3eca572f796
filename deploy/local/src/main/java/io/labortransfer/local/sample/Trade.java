package io.labortransfer.local.sample;

import java.util.List;

/**
 * The occupations of each receiving province. In a crowded one more people wish than there are seats, in a roomy one
 * fewer. No occupation is in both, so that nobody drifts from one to the other.
 */
record Trade(String occupation, String name, int level) {
    /** The level that every order asks for: the lowest of the five, so that whoever has learnt the trade fits. */
    private static final int BEGINNER = 5;

    static List<Trade> crowded(String destination) {
        return destination.equals("33")
                ? List.of(
                        of("6-05-01-03", "缝纫工"),
                        of("6-25-04-07", "电子装接工"),
                        of("6-31-05-00", "包装工"),
                        of("6-31-03-05", "质检员"),
                        of("6-14-02-00", "塑料成型工"),
                        of("4-02-07-09", "快件处理员"),
                        of("6-05-04-01", "制鞋工"))
                : List.of(
                        of("6-25-03-00", "计算机装配员"),
                        of("6-05-01-02", "裁剪工"),
                        of("4-09-08-01", "保洁员"),
                        of("6-29-01-04", "钢筋工"));
    }

    static List<Trade> roomy(String destination) {
        return destination.equals("33")
                ? List.of(of("6-18-02-04", "焊工"), of("4-03-02-05", "餐厅服务员"), of("4-10-01-05", "养老护理员"))
                : List.of(of("4-10-01-06", "家政服务员"), of("4-07-05-01", "保安员"));
    }

    private static Trade of(String occupation, String name) {
        return new Trade(occupation, name, BEGINNER);
    }
}
