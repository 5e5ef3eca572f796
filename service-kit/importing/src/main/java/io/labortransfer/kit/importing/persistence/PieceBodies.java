package io.labortransfer.kit.importing.persistence;

import com.github.luben.zstd.Zstd;
import io.labortransfer.kit.crypto.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The lines of pieces as they lie in the database: packed, then encrypted and bound to their place. Lines of a file resemble each other, so
 * a quarter of them is left. Pieces of the version before lie unpacked until their files are tidied away.
 */
@ApplicationScoped
class PieceBodies {
    private static final int FAST = 1;

    private final FieldCipher cipher;

    PieceBodies(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** What is stored of {@code lines}, as a packed body. */
    byte[] sealed(String province, UUID job, int chunk, int piece, byte[] lines) {
        return cipher.encrypt(province, place(job, chunk, piece), Zstd.compress(lines, FAST));
    }

    /** The lines of a stored body. */
    byte[] lines(String province, UUID job, int chunk, int piece, boolean packed, byte[] body) {
        byte[] clear = cipher.decryptBytes(province, place(job, chunk, piece), body);
        return packed ? Zstd.decompress(clear, Math.toIntExact(Zstd.getFrameContentSize(clear))) : clear;
    }

    /** The place to which the ciphertext of a piece is bound. */
    private static String place(UUID job, int chunk, int piece) {
        return "import_piece|body|" + job + "|" + chunk + "|" + piece;
    }
}
