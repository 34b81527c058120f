#!/usr/bin/env python3
"""Makes the vector sets of this folder.

The answers come from OpenSSL through pyca/cryptography, from hashlib and hmac, and from the code
below, written from the standards; none of it shares code with the modules. The inputs come from
a seed, so the files repeat: run it in this folder, and git shows no difference. Keys were made for
these sets and protect nothing.

Needs Python 3.9 and cryptography 42 or later.
"""
import hashlib
import hmac
import json
import random

from cryptography.hazmat.primitives import cmac, hashes, keywrap
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from cryptography.hazmat.primitives.ciphers import Cipher, aead, algorithms, modes

try:
    from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
except ImportError:
    TripleDES = algorithms.TripleDES

rng = random.Random(20260101)
HASHES = {
    "SHA-1": hashes.SHA1(), "SHA2-224": hashes.SHA224(), "SHA2-256": hashes.SHA256(),
    "SHA2-384": hashes.SHA384(), "SHA2-512": hashes.SHA512()}
CURVES = {"P-256": ec.SECP256R1(), "P-384": ec.SECP384R1(), "P-521": ec.SECP521R1()}
PAIRS = {"P-256": "SHA2-256", "P-384": "SHA2-384", "P-521": "SHA2-512"}


def some(length):
    return rng.randbytes(length)


def text(value):
    return value.hex().upper() if isinstance(value, bytes) else value


class Set:
    """One vector set; group() opens a group, test() adds to the last."""

    def __init__(self, algorithm, revision="1.0", mode=None):
        self.head = {"vsId": Set.count, "algorithm": algorithm}
        Set.count += 1
        if mode:
            self.head["mode"] = mode
        self.head.update(revision=revision, isSample=True)
        self.groups = []
        self.tests = 0

    count = 1001

    def group(self, test_type="AFT", **members):
        self.groups.append(
            dict(tgId=len(self.groups) + 1, testType=test_type, **members, tests=[]))
        return self

    def test(self, **members):
        self.tests += 1
        filled = {name: text(value) for name, value in members.items() if value is not None}
        self.groups[-1]["tests"].append(dict(tcId=self.tests, **filled))

    def whole(self):
        return dict(self.head, testGroups=self.groups)


def write(name, value):
    with open(name, "w", encoding="ascii") as file:
        json.dump(value, file, indent=1)
        file.write("\n")


def write_pair(name, vector_set, answers):
    """prompt and expectedResults, in the list form with a version before each set."""
    whole = vector_set.whole()
    prompt = dict(whole, testGroups=[
        dict(group, tests=[{k: v for k, v in test.items() if k not in answers(group)}
                           for test in group["tests"]]) for group in whole["testGroups"]])
    expected = dict(whole, testGroups=[
        dict(tgId=group["tgId"],
             tests=[{k: v for k, v in test.items() if k == "tcId" or k in answers(group)}
                    for test in group["tests"]]) for group in whole["testGroups"]])
    write(name + ".prompt.json", [{"acvVersion": "1.0"}, prompt])
    write(name + ".expected.json", [{"acvVersion": "1.0"}, expected])


def flipped(value):
    at = rng.randrange(len(value))
    return value[:at] + bytes([value[at] ^ 1 << rng.randrange(8)]) + value[at + 1:]


# --- block ciphers ---------------------------------------------------------------------------

def aes(mode, key, iv, encrypt):
    modes_ = {"ECB": modes.ECB, "CBC": modes.CBC, "CTR": modes.CTR}
    cipher = Cipher(algorithms.AES(key), modes_[mode]() if mode == "ECB" else modes_[mode](iv))
    return cipher.encryptor() if encrypt else cipher.decryptor()


def monte_carlo(mode, key, iv, data, encrypt):
    """The loops of draft-celi-acvp-symmetric section 6.3."""
    results = []
    for _ in range(100):
        first, context = data, aes("ECB", key, None, encrypt)
        outputs, chain = [], iv
        for _ in range(1000):
            if mode == "ECB":
                out = context.update(data)
                data = out
            else:
                mixed = bytes(a ^ b for a, b in zip(data, chain)) if encrypt else data
                out = context.update(mixed)
                if not encrypt:
                    out = bytes(a ^ b for a, b in zip(out, chain))
                chain, data = (out if encrypt else data), (outputs[-1] if outputs else iv)
            outputs.append(out)
        result = {"key": text(key)}
        if mode == "CBC":
            result["iv"] = text(iv)
        result["pt"] = text(first if encrypt else outputs[-1])
        result["ct"] = text(outputs[-1] if encrypt else first)
        results.append(result)
        tail = (outputs[-2] + outputs[-1])[-len(key):]
        key = bytes(a ^ b for a, b in zip(key, tail))
        if mode == "CBC":
            iv, data = outputs[-1], outputs[-2]
    return results


def block_ciphers():
    for mode in ("ECB", "CBC", "CTR"):
        vectors = Set("ACVP-AES-" + mode)
        for bits in (128, 192, 256):
            for way in ("encrypt", "decrypt"):
                vectors.group(direction=way, keyLen=bits)
                for blocks in (1, 2, 5):
                    key, iv = some(bits // 8), None if mode == "ECB" else some(16)
                    if mode == "CTR" and blocks == 5:
                        iv = bytes.fromhex("ff" * 15 + "fd")
                    data = some(16 * blocks)
                    other = aes(mode, key, iv, way == "encrypt").update(data)
                    plain, sealed = (data, other) if way == "encrypt" else (other, data)
                    vectors.test(key=key, iv=iv, pt=plain, ct=sealed)
        if mode == "CTR":
            vectors.group(direction="encrypt", keyLen=128)
            for bits in (3, 9, 100):
                key, iv, plain = some(16), some(16), cut(some((bits + 7) // 8), bits)
                sealed = cut(aes(mode, key, iv, True).update(plain), bits)
                vectors.test(key=key, iv=iv, payloadLen=bits, pt=plain, ct=sealed)
            for overflow in (False, True):
                vectors.group("CTR", direction="encrypt", keyLen=256, incremental=True,
                              overflow=overflow)
                vectors.test(key=some(32), payloadLen=1280, pt=some(160))
        else:
            for bits, way in ((192, "encrypt"),) if mode == "CBC" else ((256, "decrypt"),):
                key, iv, data = some(bits // 8), some(16) if mode == "CBC" else None, some(16)
                vectors.group("MCT", direction=way, keyLen=bits)
                results = monte_carlo(mode, key, iv, data, way == "encrypt")
                first = {"pt": data} if way == "encrypt" else {"ct": data}
                vectors.test(key=key, iv=iv, **first, resultsArray=results)
        write("aes-%s.json" % mode.lower(), vectors.whole())


def cut(value, bits):
    spare = -bits % 8
    return value[:-1] + bytes([value[-1] & (0xff << spare) & 0xff])


def triple_des():
    vectors = Set("ACVP-TDES-CBC")
    for way in ("encrypt", "decrypt"):
        vectors.group(direction=way, keyingOption=1)
        for blocks in (1, 4):
            key = bytes(b ^ (bin(b).count("1") + 1) % 2 for b in some(24))
            iv, data = some(8), some(8 * blocks)
            cipher = Cipher(TripleDES(key), modes.CBC(iv))
            other = (cipher.encryptor() if way == "encrypt" else cipher.decryptor()).update(data)
            plain, sealed = (data, other) if way == "encrypt" else (other, data)
            vectors.test(key1=key[:8], key2=key[8:16], key3=key[16:], iv=iv, pt=plain, ct=sealed)
    write("tdes-cbc.json", vectors.whole())


def authenticated():
    for name, algorithm in (("aes-gcm", "ACVP-AES-GCM"), ("aes-xpn", "ACVP-AES-XPN")):
        xpn = algorithm.endswith("XPN")
        vectors = Set(algorithm)
        for bits in (128, 256) if xpn else (128, 192, 256):
            for way in ("encrypt", "decrypt"):
                extra = {"saltLen": 96, "saltGen": "external"} if xpn else {}
                vectors.group(direction=way, keyLen=bits, ivLen=96, ivGen="external",
                              ivGenMode="8.2.1", tagLen=128, **extra)
                for length in (0, 13, 64):
                    key, iv, salt = some(bits // 8), some(12), some(12) if xpn else None
                    aad, plain = some(rng.randrange(33)), some(length)
                    nonce = bytes(a ^ b for a, b in zip(iv, salt)) if xpn else iv
                    sealed = aead.AESGCM(key).encrypt(nonce, plain, aad)
                    ct, tag = sealed[:-16], sealed[-16:]
                    bad = way == "decrypt" and length == 13
                    vectors.test(key=key, iv=iv, salt=salt, aad=aad,
                                 pt=None if bad else plain, ct=ct,
                                 tag=flipped(tag) if bad else tag,
                                 testPassed=False if bad else None)
        if xpn:
            write(name + ".json", vectors.whole())
        else:
            write_pair(name, vectors, lambda group: {"ct", "tag"}
                       if group["direction"] == "encrypt" else {"pt", "testPassed"})


def key_wrap():
    vectors = Set("ACVP-AES-KW")
    for bits in (128, 256):
        for way in ("encrypt", "decrypt"):
            vectors.group(direction=way, kwCipher="cipher", keyLen=bits)
            for length in (16, 32, 24):
                key, plain = some(bits // 8), some(length)
                sealed = keywrap.aes_key_wrap(key, plain)
                bad = way == "decrypt" and length == 32
                vectors.test(key=key, pt=None if bad else plain,
                             ct=flipped(sealed) if bad else sealed,
                             testPassed=False if bad else None)
    write_pair("aes-kw", vectors, lambda group: {"ct"} if group["direction"] == "encrypt"
               else {"pt", "testPassed"})


# --- hashes and MACs -------------------------------------------------------------------------

def aes_cmac(key, message):
    context = cmac.CMAC(algorithms.AES(key))
    context.update(message)
    return context.finalize()


def macs():
    vectors = Set("CMAC-AES")
    for bits in (128, 256):
        for way in ("gen", "ver"):
            vectors.group(direction=way, keyLen=bits, macLen=128)
            for length in (0, 16, 40):
                key, message = some(bits // 8), some(length)
                mac = aes_cmac(key, message)
                bad = way == "ver" and length == 16
                vectors.test(key=key, message=message, mac=flipped(mac) if bad else mac,
                             testPassed=None if way == "gen" else not bad)
    write("cmac-aes.json", vectors.whole())
    sizes = {"SHA-1": ((160, 96), (160, 160)), "SHA2-224": ((224, 192), (224, 224)),
             "SHA2-256": ((256, 128), (256, 256)), "SHA2-384": ((384, 384),),
             "SHA2-512": ((512, 512),)}
    for name, pairs in sizes.items():
        vectors = Set("HMAC-" + name)
        for key_bits, mac_bits in pairs:
            vectors.group(keyLen=key_bits, msgLen=200, macLen=mac_bits)
            for _ in range(2):
                key, message = some(key_bits // 8), some(25)
                mac = hmac.new(key, message, python_name(name)).digest()
                vectors.test(key=key, msg=message, mac=mac[:mac_bits // 8])
        write("hmac-%s.json" % name.lower(), vectors.whole())


def python_name(name):
    return "sha1" if name == "SHA-1" else "sha" + name[5:]


def digests():
    for name in HASHES:
        def md(data):
            return hashlib.new(python_name(name), data).digest()
        vectors = Set(name).group()
        for length in (0, 1, 55, 64, 111, 128, 300):
            message = some(length)
            vectors.test(msg=message, len=8 * length, md=md(message))
        seed, results = some(len(md(b""))), []
        vectors.group("MCT", mctVersion="standard")
        message = seed
        for _ in range(100):
            a = b = c = seed
            for _ in range(1000):
                a, b, c = b, c, md(a + b + c)
            seed = c
            results.append({"md": text(seed)})
        vectors.test(msg=message, len=8 * len(message), resultsArray=results)
        content = some(8)
        vectors.group("LDT")
        vectors.test(largeMsg={"content": text(content), "contentLength": 64,
                               "fullLength": 8 << 20, "expansionTechnique": "repeating"},
                     md=md(content * (1 << 17)))
        write("%s.json" % name.lower(), vectors.whole())


class HmacDrbg:
    """SP 800-90A section 10.1.2 with SHA-256."""

    def __init__(self, entropy, nonce, personalization):
        self.key, self.v = b"\0" * 32, b"\1" * 32
        self.update(entropy + nonce + personalization)

    def mac(self, data):
        return hmac.new(self.key, data, "sha256").digest()

    def update(self, data):
        for filler in (b"\0", b"\1") if data else (b"\0",):
            self.key = self.mac(self.v + filler + data)
            self.v = self.mac(self.v)

    def generate(self, length, additional):
        if additional:
            self.update(additional)
        out = b""
        while len(out) < length:
            self.v = self.mac(self.v)
            out += self.v
        self.update(additional)
        return out[:length]


def drbg():
    vectors = Set("hmacDRBG", mode=None)
    for resistant in (False, True):
        for reseeds in (False, True):
            for more in (0, 32):
                vectors.group(mode="SHA2-256", derFunc=False, predResistance=resistant,
                              reSeed=reseeds, entropyInputLen=256, nonceLen=128,
                              persoStringLen=8 * more, additionalInputLen=8 * more,
                              returnedBitsLen=1024)
                for _ in range(2):
                    drbg_test(vectors, resistant, reseeds, more)
    write_pair("hmac-drbg", vectors, lambda group: {"returnedBits"})


def drbg_test(vectors, resistant, reseeds, more):
    entropy, nonce, personalization = some(32), some(16), some(more)
    model, calls = HmacDrbg(entropy, nonce, personalization), []
    if reseeds and not resistant:
        fresh, additional = some(32), some(more)
        model.update(fresh + additional)
        calls.append(("reSeed", additional, fresh))
    for _ in range(2):
        additional, fresh = some(more), some(32) if resistant else b""
        if resistant:
            model.update(fresh + additional)
        out = model.generate(128, b"" if resistant else additional)
        calls.append(("generate", additional, fresh))
    vectors.test(entropyInput=entropy, nonce=nonce, persoString=personalization,
                 otherInput=[{"intendedUse": use, "additionalInput": text(additional),
                              "entropyInput": text(fresh)} for use, additional, fresh in calls],
                 returnedBits=out)


# --- public keys -----------------------------------------------------------------------------

def ec_key(curve):
    """Of one bit less than the curve's order has."""
    size = CURVES[curve].key_size
    return ec.derive_private_key(rng.getrandbits(size - 1) | 1, CURVES[curve])


def coordinates(key):
    length = (key.curve.key_size + 7) // 8
    numbers = key.public_key().public_numbers()
    return numbers.x.to_bytes(length, "big"), numbers.y.to_bytes(length, "big")


def ecdsa():
    generation, check = Set("ECDSA", mode="keyGen"), Set("ECDSA", mode="keyVer")
    signing, verification = Set("ECDSA", mode="sigGen"), Set("ECDSA", mode="sigVer")
    for curve in CURVES:
        generation.group(curve=curve, secretGenerationMode="testing candidates").test()
        check.group(curve=curve)
        for bad in (False, True):
            x, y = coordinates(ec_key(curve))
            check.test(qx=x, qy=flipped(y) if bad else y, testPassed=not bad)
        signing.group(curve=curve, hashAlg=PAIRS[curve], componentTest=False)
        signing.test(message=some(100))
        verification.group(curve=curve, hashAlg=PAIRS[curve], componentTest=False)
        for what in ("none", "message", "r", "s", "key"):
            ecdsa_verification(verification, curve, what)
    write("ecdsa.json", [{"acvVersion": "1.0"}, generation.whole(), check.whole(),
                         signing.whole(), verification.whole()])


def ecdsa_verification(vectors, curve, what):
    key, message = ec_key(curve), some(80)
    length = (key.curve.key_size + 7) // 8
    der = key.sign(message, ec.ECDSA(HASHES[PAIRS[curve]], deterministic_signing=True))
    r, s = (number.to_bytes(length, "big") for number in utils.decode_dss_signature(der))
    x, y = coordinates(ec_key(curve) if what == "key" else key)
    vectors.test(message=flipped(message) if what == "message" else message, qx=x, qy=y,
                 r=flipped(r) if what == "r" else r, s=flipped(s) if what == "s" else s,
                 testPassed=what == "none", reason="modified " + what)


def agreement():
    component = Set("KAS-ECC", mode="CDH-Component")
    secret = Set("KAS-ECC-SSC", revision="Sp800-56Ar3")
    for curve in CURVES:
        component.group(curve=curve)
        for _ in range(2):
            own, server = ec_key(curve), ec_key(curve)
            (x, y), (sx, sy) = coordinates(own), coordinates(server)
            z = own.exchange(ec.ECDH(), server.public_key())
            component.test(publicServerX=sx, publicServerY=sy, privateIut=private(own),
                           publicIutX=x, publicIutY=y, z=z)
        secret.group("VAL", domainParameterGenerationMode=curve, scheme="ephemeralUnified",
                     kasRole="initiator", hashFunctionZ="none")
        for bad in (False, True):
            own, server = ec_key(curve), ec_key(curve)
            (x, y), (sx, sy) = coordinates(own), coordinates(server)
            z = own.exchange(ec.ECDH(), server.public_key())
            secret.test(ephemeralPublicServerX=sx, ephemeralPublicServerY=sy,
                        ephemeralPrivateIut=private(own), ephemeralPublicIutX=x,
                        ephemeralPublicIutY=y, z=flipped(z) if bad else z, testPassed=not bad)
    write("kas-ecc.json", [{"acvVersion": "1.0"}, component.whole(), secret.whole()])


def private(key):
    length = (key.curve.key_size + 7) // 8
    return key.private_numbers().private_value.to_bytes(length, "big")


def group14():
    p = int("FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22"
            "514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6"
            "F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3D"
            "C2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
            "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3BE39E772C180E8603"
            "9B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
            "15728E5A8AACAA68FFFFFFFFFFFFFFFF", 16)
    vectors = Set("KAS-FFC-SSC", revision="Sp800-56Ar3")
    vectors.group("AFT", domainParameterGenerationMode="MODP-2048", scheme="dhEphem",
                  kasRole="responder", hashFunctionZ="none")
    for _ in range(2):
        own, server = (rng.getrandbits(256) | 1 << 255 for _ in range(2))
        vectors.test(ephemeralPublicServer=pow(2, server, p).to_bytes(256, "big"),
                     ephemeralPrivateIut=own.to_bytes(32, "big"),
                     ephemeralPublicIut=pow(2, own, p).to_bytes(256, "big"),
                     z=pow(2, own * server, p).to_bytes(256, "big"))
    write("kas-ffc.json", vectors.whole())


def is_prime(n):
    if any(n % small == 0 for small in (3, 5, 7, 11, 13, 17, 19, 23, 29, 31)):
        return False
    d, twos = n - 1, 0
    while d % 2 == 0:
        d, twos = d // 2, twos + 1
    for _ in range(40):
        x = pow(rng.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def prime(bits):
    while True:
        candidate = rng.getrandbits(bits) | 3 << bits - 2 | 1
        if candidate % 65537 != 1 and is_prime(candidate):
            return candidate


def rsa_key(bits):
    p, q, e = prime(bits // 2), prime(bits // 2), 65537
    d = pow(e, -1, (p - 1) * (q - 1))
    return rsa.RSAPrivateNumbers(
        p, q, d, d % (p - 1), d % (q - 1), pow(q, -1, p),
        rsa.RSAPublicNumbers(e, p * q)).private_key()


def rsa_sets():
    generation = Set("RSA", "FIPS186-4", "keyGen")
    generation.group("GDT", modulo=2048, randPQ="B.3.3", primeTest="tblC2", pubExp="fixed",
                     fixedPubExp="010001", infoGeneratedByServer=False).test()
    signing = Set("RSA", "FIPS186-4", "sigGen")
    signing.group("GDT", modulo=2048, sigType="pkcs1v1.5", hashAlg="SHA2-256")
    for _ in range(2):
        signing.test(message=some(100))
    verification = Set("RSA", "FIPS186-4", "sigVer")
    for bits, name in ((2048, "SHA2-256"), (2048, "SHA2-512"), (4096, "SHA2-256")):
        key = rsa_key(bits)
        n = key.public_key().public_numbers().n
        verification.group("GDT", modulo=bits, sigType="pkcs1v1.5", hashAlg=name,
                           n=text(n.to_bytes(bits // 8, "big")), e="010001")
        for what in ("none", "message", "signature"):
            message = some(100)
            signature = key.sign(message, padding.PKCS1v15(), HASHES[name])
            verification.test(message=flipped(message) if what == "message" else message,
                              signature=flipped(signature) if what == "signature" else signature,
                              testPassed=what == "none", reason="modified " + what)
    write("rsa.json", [{"acvVersion": "1.0"}, generation.whole(), signing.whole(),
                       verification.whole()])


# --- key derivation --------------------------------------------------------------------------

def prf(name, key, data):
    return hmac.new(key, data, python_name(name)).digest()


def prf_plus(name, key, seed, length):
    out, block, counter = b"", b"", 1
    while len(out) < length:
        block = prf(name, key, block + seed + bytes([counter]))
        out, counter = out + block, counter + 1
    return out[:length]


def ssh_key(name, k, h, letter, session, length):
    out = hashlib.new(python_name(name), k + h + letter + session).digest()
    while len(out) < length:
        out += hashlib.new(python_name(name), k + h + out).digest()
    return out[:length]


def derivations():
    vectors = Set("kdf-components", mode="ssh")
    for name in ("SHA-1", "SHA2-256", "SHA2-384", "SHA2-512"):
        for cipher, iv, size in (("AES-128", 16, 16), ("AES-256", 16, 32)):
            vectors.group(hashAlg=name, cipher=cipher)
            mac = hashlib.new(python_name(name)).digest_size
            k = b"\0\0\0\x20" + bytes([rng.randrange(1, 128)]) + some(31)
            h, session = some(mac), some(mac)
            names = (("initialIvClient", iv), ("initialIvServer", iv),
                     ("encryptionKeyClient", size), ("encryptionKeyServer", size),
                     ("integrityKeyClient", mac), ("integrityKeyServer", mac))
            vectors.test(k=k, h=h, sessionId=session, **{
                field: ssh_key(name, k, h, bytes([65 + i]), session, length)
                for i, (field, length) in enumerate(names)})
    write("kdf-ssh.json", vectors.whole())
    ike_v1()
    ike_v2()
    counter_mode()


def ike_v1():
    vectors = Set("kdf-components", mode="ikev1")
    for name in ("SHA-1", "SHA2-256", "SHA2-384"):
        vectors.group(hashAlg=name, authenticationMethod="psk", preSharedKeyLength=160,
                      dhLength=2048, nInitLength=128, nRespLength=256)
        for _ in range(2):
            psk, ni, nr, g, ci, cr = some(20), some(16), some(32), some(256), some(8), some(8)
            key_id = prf(name, psk, ni + nr)
            d = prf(name, key_id, g + ci + cr + b"\0")
            a = prf(name, key_id, d + g + ci + cr + b"\1")
            e = prf(name, key_id, a + g + ci + cr + b"\2")
            vectors.test(preSharedKey=psk, nInit=ni, nResp=nr, gxy=g, ckyInit=ci, ckyResp=cr,
                         sKeyId=key_id, sKeyIdD=d, sKeyIdA=a, sKeyIdE=e)
    write("kdf-ikev1.json", vectors.whole())


def ike_v2():
    vectors = Set("kdf-components", mode="ikev2")
    for name in ("SHA-1", "SHA2-256", "SHA2-384"):
        vectors.group(hashAlg=name, dhLength=2048, nInitLength=256, nRespLength=256,
                      derivedKeyingMaterialLength=1536, derivedKeyingMaterialChildLength=1056)
        for _ in range(2):
            ni, nr, g, again, si, sr = (some(32), some(32), some(256), some(256), some(8), some(8))
            seed = prf(name, ni + nr, g)
            keys = prf_plus(name, seed, ni + nr + si + sr, 192)
            d = keys[:len(seed)]
            vectors.test(nInit=ni, nResp=nr, gir=g, girNew=again, spiInit=si, spiResp=sr,
                         sKeySeed=seed, derivedKeyingMaterial=keys,
                         derivedKeyingMaterialChild=prf_plus(name, d, ni + nr, 132),
                         derivedKeyingMaterialChildDh=prf_plus(name, d, again + ni + nr, 132),
                         sKeySeedReKey=prf(name, d, again + ni + nr))
    write("kdf-ikev2.json", vectors.whole())


def counter_mode():
    vectors = Set("KDF")
    for bits in (128, 256):
        for out_bits in (128, 256, 200):
            vectors.group(kdfMode="counter", macMode="CMAC-AES%d" % bits, counterLength=8,
                          counterLocation="before fixed data", keyOutLength=out_bits)
            key, fixed = some(bits // 8), some(40)
            blocks = b"".join(aes_cmac(key, bytes([i]) + fixed) for i in (1, 2))
            vectors.test(keyIn=key, fixedData=fixed, keyOut=blocks[:out_bits // 8])
    write_pair("kdf-counter-cmac", vectors, lambda group: {"fixedData", "keyOut"})


block_ciphers()
triple_des()
authenticated()
key_wrap()
macs()
digests()
drbg()
ecdsa()
agreement()
group14()
rsa_sets()
derivations()
