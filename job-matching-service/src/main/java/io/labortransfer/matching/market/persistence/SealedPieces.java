package io.labortransfer.matching.market.persistence;

import io.labortransfer.kit.crypto.FieldCipher;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A file in encrypted pieces: each is bound to its place in the file, and the last one says that it is the last. */
final class SealedPieces {

    private static final String NATION = "00";
    private static final int PIECE = 1 << 20;
    private static final int MOST = PIECE + (1 << 10);

    private SealedPieces() {}

    private static String place(long number, boolean last) {
        return "market-snapshot|" + number + (last ? "|last" : "");
    }

    /** Seals what is written. */
    static final class Out extends OutputStream {

        private final FieldCipher cipher;
        private final DataOutputStream file;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
        private long number;

        Out(FieldCipher cipher, DataOutputStream file) {
            this.cipher = cipher;
            this.file = file;
        }

        @Override
        public void write(int one) throws IOException {
            piece.write(one);
            sealFull();
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int written = 0;
            while (written < count) {
                int now = Math.min(count - written, PIECE - piece.size());
                piece.write(bytes, from + written, now);
                written += now;
                sealFull();
            }
        }

        /** Seals the last piece; nothing is written after it. */
        void end() throws IOException {
            seal(true);
            file.flush();
        }

        private void sealFull() throws IOException {
            if (piece.size() >= PIECE) {
                seal(false);
            }
        }

        private void seal(boolean last) throws IOException {
            byte[] sealed = cipher.encrypt(NATION, place(number++, last), piece.toByteArray());
            file.writeBoolean(last);
            file.writeInt(sealed.length);
            file.write(sealed);
            piece.reset();
        }
    }

    /** Opens what was sealed; a file that was cut short or changed ends in an {@link IOException}. */
    static final class In extends InputStream {

        private final FieldCipher cipher;
        private final DataInputStream file;
        private byte[] piece = {};
        private int at;
        private long number;
        private boolean last;

        In(FieldCipher cipher, DataInputStream file) {
            this.cipher = cipher;
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            while (at == piece.length) {
                if (last) {
                    return -1;
                }
                next();
            }
            int now = Math.min(count, piece.length - at);
            System.arraycopy(piece, at, bytes, from, now);
            at += now;
            return now;
        }

        private void next() throws IOException {
            last = file.readBoolean();
            int length = file.readInt();
            if (length < 0 || length > MOST) {
                throw new IOException("a piece of " + length + " bytes");
            }
            byte[] sealed = file.readNBytes(length);
            if (sealed.length < length) {
                throw new EOFException("the last piece is cut short");
            }
            try {
                piece = cipher.decryptBytes(NATION, place(number++, last), sealed);
            } catch (IllegalStateException e) {
                throw new IOException("piece " + (number - 1) + " cannot be opened", e);
            }
            at = 0;
        }
    }
}
