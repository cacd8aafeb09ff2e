package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.List;

/** One thing that is done to an encoding: where, and with what, are numbers of any size. */
record Bend(Kind kind, int place, int value) {

    /** Nothing that we read is meant to be larger; repeating stops here. */
    private static final int LARGE = 60_000;

    /** The sample after all of this was done to it. */
    static byte[] all(List<Bend> bends, byte[] sample) {
        var root = BerNode.of(sample);
        for (var bend : bends) {
            bend.structure(root);
        }
        var bytes = root.encoded();
        for (var bend : bends) {
            bytes = bend.bytes(bytes);
        }
        return bytes;
    }

    private void structure(BerNode root) {
        var all = root.all();
        var node = all.get(place % all.size());
        var other = all.get(value % all.size());
        var parent = root.parentOf(node);
        switch (kind) {
            case REMOVE -> parent.ifPresent(above -> above.children.remove(node));
            case REPEAT -> parent.ifPresent(above -> repeat(above, node, 1 + value % 3));
            case CROWD -> parent.ifPresent(above -> repeat(above, node, LARGE / Math.max(40, node.encoded().length)));
            case REPLACE ->
                parent.ifPresent(above -> above.children.replaceAll(child -> child == node ? other.copy() : child));
            case MOVE -> parent.ifPresent(above -> above.children.add(value % above.children.size(), other.copy()));
            case TAG -> node.tag = value & 0xff;
            case CONTEXT_TAG -> node.tag = 0xa0 | (value % 5);
            case EMPTY -> become(node, new byte[0]);
            case FLIP -> flip(node);
            case FILL -> become(node, filled(value % 5_000, (byte) place));
            case LENGTH -> node.length = BerNode.Length.at(value);
            case NEST -> node.levelsAbove = value % 12;
            case ABYSS -> node.levelsAbove = LARGE / 4 - value % 1_000;
            default -> {} // on the finished bytes
        }
    }

    /** What it does to the finished bytes, of whatever kind they are. */
    byte[] bytes(byte[] encoded) {
        if (encoded.length == 0) {
            return encoded;
        }
        int at = place % encoded.length;
        return switch (kind) {
            case BYTE -> {
                encoded[at] = (byte) value;
                yield encoded;
            }
            case CUT -> Arrays.copyOf(encoded, at);
            case APPEND -> Arrays.copyOf(encoded, encoded.length + 1 + value % 20);
            default -> encoded;
        };
    }

    private static void repeat(BerNode above, BerNode node, int times) {
        int at = above.children.indexOf(node);
        for (int i = 0; i < times; i++) {
            above.children.add(at, node.copy());
        }
    }

    private static void become(BerNode node, byte[] content) {
        node.children.clear();
        node.content = content;
    }

    private void flip(BerNode node) {
        var content = node.content.clone();
        if (content.length > 0) {
            content[value % content.length] ^= (byte) (1 << (place % 8));
        }
        become(node, content);
    }

    private static byte[] filled(int length, byte with) {
        var content = new byte[length];
        Arrays.fill(content, with);
        return content;
    }

    /** What can be done. */
    enum Kind {
        REMOVE,
        REPEAT,
        /** As often as there is room. */
        CROWD,
        REPLACE,
        MOVE,
        TAG,
        CONTEXT_TAG,
        EMPTY,
        FLIP,
        FILL,
        LENGTH,
        NEST,
        /** As deep as there is room. */
        ABYSS,
        BYTE,
        CUT,
        APPEND
    }
}
