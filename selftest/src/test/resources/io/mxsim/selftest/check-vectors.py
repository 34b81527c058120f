#!/usr/bin/env python3
"""Computes every answer of vectors.kat again, without the modules: with OpenSSL through
pyca/cryptography, with hashlib, hmac and integers. Prints what differs; exit code 1 when something
does, or when a vector has an operation that is not known here.

    python3 selftest/src/test/resources/io/mxsim/selftest/check-vectors.py [vectors.kat]
"""
import hashlib
import hmac
import os
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import cmac, hashes, keywrap, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from cryptography.hazmat.primitives.ciphers import Cipher, aead, algorithms, modes

try:
    from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
except ImportError:
    TripleDES = algorithms.TripleDES

HERE = os.path.dirname(os.path.abspath(__file__))
KAT = os.path.join(HERE, "../../../../../main/resources/io/mxsim/selftest/vectors.kat")
CURVES = {"P256": ec.SECP256R1(), "P384": ec.SECP384R1(), "P521": ec.SECP521R1()}
DIGESTS = {"P256": hashes.SHA256(), "P384": hashes.SHA384(), "P521": hashes.SHA512()}
GROUP14 = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22"
    "514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6"
    "F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3D"
    "C2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
    "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3BE39E772C180E8603"
    "9B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
    "15728E5A8AACAA68FFFFFFFFFFFFFFFF", 16)


def read(name):
    vectors, fields = {}, None
    with open(name, encoding="ascii") as file:
        for line in file.read().splitlines():
            if line.startswith("["):
                fields = vectors[line[1:-1]] = {}
            elif not line.startswith("#"):
                field, value = line.split(" ", 1)
                fields[field] = value
    return vectors


class Vector:
    def __init__(self, fields):
        self.fields = fields

    def word(self, name):
        return self.fields[name]

    def bytes(self, name):
        value = self.fields[name]
        return b"" if value == "-" else bytes.fromhex(value)

    def hash(self):
        return self.word("sha").replace("_", "").lower()

    def out(self):
        return self.bytes("out")


def aes_cmac(key, message):
    context = cmac.CMAC(algorithms.AES(key))
    context.update(message)
    return context.finalize()


def cipher(v):
    key, iv = v.bytes("key"), v.bytes("iv")
    algorithm = TripleDES(key) if v.word("mode").startswith("DES3") else algorithms.AES(key)
    mode = {"ECB": modes.ECB, "CBC": modes.CBC, "CTR": modes.CTR}[v.word("mode")[-3:]]
    context = Cipher(algorithm, mode() if mode is modes.ECB else mode(iv))
    way = context.encryptor() if v.word("way") == "encrypt" else context.decryptor()
    return way.update(v.bytes("msg")) == v.out()


def drbg(v):
    key, value = b"\0" * 32, b"\1" * 32

    def mac(data):
        return hmac.new(key, data, "sha256").digest()

    def update(data):
        nonlocal key, value
        for filler in (b"\0", b"\1") if data else (b"\0",):
            key = mac(value + filler + data)
            value = mac(value)

    def generate(length=32):
        nonlocal value
        out = b""
        while len(out) < length:
            value = mac(value)
            out += value
        update(b"")
        return out[:length]

    update(v.bytes("entropy") + v.bytes("nonce") + v.bytes("personal"))
    good = generate() == v.bytes("first")
    if v.bytes("second"):
        good &= generate() == v.bytes("second")
    if v.bytes("reseed"):
        update(v.bytes("reseed"))
        good &= generate() == v.bytes("reseeded")
    return good


def ssh_kdf(v):
    k, h = v.bytes("k"), v.bytes("h")
    out = hashlib.new(v.hash(), k + h + v.word("letter").encode() + v.bytes("session")).digest()
    while len(out) < len(v.out()):
        out += hashlib.new(v.hash(), k + h + out).digest()
    return out[:len(v.out())] == v.out()


def prf(v, key, data):
    return hmac.new(key, data, v.hash()).digest()


def ike_v1(v):
    tail = v.bytes("secret") + v.bytes("ci") + v.bytes("cr")
    key_id = prf(v, v.bytes("psk"), v.bytes("ni") + v.bytes("nr"))
    d = prf(v, key_id, tail + b"\0")
    a = prf(v, key_id, d + tail + b"\1")
    e = prf(v, key_id, a + tail + b"\2")
    return key_id + d + a + e == v.out()


def ike_v2(v):
    nonces = v.bytes("ni") + v.bytes("nr")
    seed = prf(v, nonces, v.bytes("secret"))
    out, block, counter = seed, b"", 1
    while len(out) < len(v.out()):
        block = prf(v, seed, block + nonces + v.bytes("spis") + bytes([counter]))
        out, counter = out + block, counter + 1
    return out[:len(v.out())] == v.out()


def kbkdf(v):
    bits = int(v.word("bits"))
    blocks = (aes_cmac(v.bytes("key"), bytes([i]) + v.bytes("input")) for i in (1, 2))
    return b"".join(blocks)[:bits // 8] == v.out()


def point(v, name):
    return ec.EllipticCurvePublicKey.from_encoded_point(CURVES[v.word("curve")], v.bytes(name))


def ecdh(v):
    key = ec.derive_private_key(int.from_bytes(v.bytes("scalar"), "big"), CURVES[v.word("curve")])
    own = key.public_key().public_numbers() == point(v, "point").public_numbers()
    return own and key.exchange(ec.ECDH(), point(v, "peer")) == v.out()


def ecdsa_verify(v):
    half = len(v.out()) // 2
    der = utils.encode_dss_signature(
        int.from_bytes(v.out()[:half], "big"), int.from_bytes(v.out()[half:], "big"))
    point(v, "point").verify(der, v.bytes("msg"), ec.ECDSA(DIGESTS[v.word("curve")]))
    return True


def private_key(v):
    return serialization.load_der_private_key(v.bytes("pkcs8"), None)


def ecdsa_sign(v):
    """Nothing to compare a signature with: key and point have to belong together."""
    own = private_key(v).public_key().public_numbers()
    return own == point(v, "point").public_numbers()


def modulus(v):
    return int.from_bytes(v.bytes("modulus"), "big")


def rsa_verify(v):
    rsa.RSAPublicNumbers(65537, modulus(v)).public_key().verify(
        v.out(), v.bytes("msg"), padding.PKCS1v15(), hashes.SHA256())
    return True


def rsa_sign(v):
    key = private_key(v)
    return (key.public_key().public_numbers() == rsa.RSAPublicNumbers(65537, modulus(v))
            and key.sign(v.bytes("msg"), padding.PKCS1v15(), hashes.SHA256()) == v.out())


def rsa_oaep(v):
    scheme = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
    return private_key(v).decrypt(v.bytes("msg"), scheme) == v.out()


def ffc(v):
    exponent = int.from_bytes(v.bytes("exponent"), "big")
    peer = int.from_bytes(v.bytes("peer"), "big")
    return (pow(2, exponent, GROUP14) == int.from_bytes(v.bytes("value"), "big")
            and pow(peer, exponent, GROUP14).to_bytes(256, "big") == v.out())


CHECKS = {
    "digest": lambda v: hashlib.new(v.hash(), v.bytes("msg")).digest() == v.out(),
    "hmac": lambda v: prf(v, v.bytes("key"), v.bytes("msg"))[:int(v.word("bits")) // 8] == v.out(),
    "cmac": lambda v: aes_cmac(v.bytes("key"), v.bytes("msg")) == v.out(),
    "cipher": cipher,
    "gcm": lambda v: aead.AESGCM(v.bytes("key")).encrypt(
        v.bytes("iv"), v.bytes("msg"), v.bytes("aad")) == v.out(),
    "kw": lambda v: keywrap.aes_key_wrap(v.bytes("key"), v.bytes("msg")) == v.out(),
    "kbkdf": kbkdf,
    "drbg": drbg,
    # Requests that have to be refused: there is no answer to compute.
    "drbg-errors": lambda v: "out" not in v.fields,
    "ssh-kdf": ssh_kdf,
    "ikev1": ike_v1,
    "ikev2": ike_v2,
    "ecdh": ecdh,
    "ecdsa-verify": ecdsa_verify,
    "ecdsa-sign": ecdsa_sign,
    "rsa-verify": rsa_verify,
    "rsa-sign": rsa_sign,
    "rsa-oaep": rsa_oaep,
    "ffc": ffc,
}


def holds(vector):
    try:
        return CHECKS[vector.word("op")](vector)
    except (InvalidSignature, ValueError, KeyError):
        return False


def main():
    vectors = read(sys.argv[1] if len(sys.argv) > 1 else KAT)
    wrong = [name for name, fields in vectors.items() if not holds(Vector(fields))]
    for name in wrong:
        print("DIFFERS", name)
    print("%d vectors, %d differ" % (len(vectors), len(wrong)))
    return 1 if wrong or not vectors else 0


sys.exit(main())
