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
		return self::in_file( $certificate, $key );
	}

	/** Valid from 2099 on. PHP signs only what is valid now. */
	public static function not_yet_valid( string $host, self $issuer ): self {
		$key = openssl_pkey_new( [ 'private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1' ] );
		assert( $key instanceof \OpenSSLAsymmetricKey );
		$request = openssl_csr_new( [ 'commonName' => $host ], $key, [ 'digest_alg' => 'sha256' ] );
		assert( $request instanceof \OpenSSLCertificateSigningRequest );
		$folder = sys_get_temp_dir() . '/' . uniqid( 'multisite-webhooks-test', true );
		mkdir( $folder );
		openssl_csr_export_to_file( $request, "{$folder}/request" );
		file_put_contents( "{$folder}/index", '' );
		file_put_contents( "{$folder}/settings", "[ca]\ndefault_ca=own\n[any]\ncommonName=supplied\n[own]\npolicy=any\n" );
		file_put_contents(
			"{$folder}/settings",
			"database={$folder}/index\nnew_certs_dir={$folder}\nrand_serial=yes\ndefault_md=sha256\n",
			FILE_APPEND,
		);
		$process = proc_open(
			[
				...[ 'openssl', 'ca', '-batch', '-notext', '-config', "{$folder}/settings", '-in', "{$folder}/request" ],
				...[ '-cert', $issuer->file, '-keyfile', $issuer->file, '-startdate', '20990101000000Z', '-enddate', '20991231000000Z' ],
			],
			[ [ 'pipe', 'r' ], [ 'pipe', 'w' ], [ 'file', '/dev/null', 'w' ] ],
			$pipes,
		);
		assert( is_resource( $process ) && is_resource( $pipes[1] ) );
		$certificate = openssl_x509_read( (string) stream_get_contents( $pipes[1] ) );
		proc_close( $process );
		foreach ( (array) glob( "{$folder}/*" ) as $file ) {
			unlink( (string) $file );
		}
		rmdir( $folder );
		assert( $certificate instanceof \OpenSSLCertificate && $key instanceof \OpenSSLAsymmetricKey );
		return self::in_file( $certificate, $key );
	}

	private static function in_file( \OpenSSLCertificate $certificate, \OpenSSLAsymmetricKey $key ): self {
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
