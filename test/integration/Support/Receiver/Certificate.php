<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Receiver;

/** A certificate with its key in a file, signed by itself or by another one. */
final readonly class Certificate {

	private function __construct( public string $file, private \OpenSSLCertificate $certificate, private \OpenSSLAsymmetricKey $key ) {}

	public static function of( string $host, int $days = 2, ?self $issuer = null ): self {
		$key     = openssl_pkey_new( [ 'private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1' ] );
		assert( $key instanceof \OpenSSLAsymmetricKey );
		$request = openssl_csr_new( [ 'commonName' => $host ], $key, [ 'digest_alg' => 'sha256' ] );
		assert( $request instanceof \OpenSSLCertificateSigningRequest && $key instanceof \OpenSSLAsymmetricKey );
		$certificate = openssl_csr_sign(
			$request,
			$issuer?->certificate,
			$issuer->key ?? $key,
			$days,
			[ 'digest_alg' => 'sha256' ],
			random_int( 1, PHP_INT_MAX ),
		);
		assert( $certificate instanceof \OpenSSLCertificate );
		openssl_x509_export( $certificate, $public );
		openssl_pkey_export( $key, $private );
		assert( is_string( $public ) && is_string( $private ) );
		$file = (string) tempnam( sys_get_temp_dir(), 'multisite-webhooks-test' );
		file_put_contents( $file, $public . $private );
		return new self( $file, $certificate, $key );
	}


	public function __destruct() {
		unlink( $this->file );
	}
}
