package io.labortransfer.local.sample;

import java.util.List;

/** Names put together from common parts, marked as made up by nothing but chance. */
final class PersonNames {
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
            "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "阿侯", "吉克", "沙马", "欧阳");
    private static final List<String> MALE = List.of(
            "伟", "强", "磊", "军", "勇", "杰", "涛", "明", "超", "刚", "平", "辉", "鹏", "飞", "建国", "志强", "永福", "文斌", "国庆", "春生",
            "学军", "光明", "德贵", "小龙", "正华");
    private static final List<String> FEMALE = List.of(
            "芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "秀英", "桂兰", "玉珍", "春梅", "小红", "晓燕", "凤英", "丽华", "雪梅", "海燕", "秋菊",
            "银花", "群英", "代芬", "琼", "莲", "慧");

    private PersonNames() {}

    static String any(Chance chance, boolean male) {
        return chance.pick(SURNAMES) + chance.pick(male ? MALE : FEMALE);
    }
}
