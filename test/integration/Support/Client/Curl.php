<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Client;

use PHPUnit\Framework\Assert;

/** Real HTTP, through one connection that is kept. */
final class Curl {

	private const SECONDS = 20;

	private static ?\CurlHandle $handle = null;

	/**
	 * @param array<string, string> $headers
	 * @param list<string>          $cookies Each "name=value".
	 */
	public static function send( string $method, string $url, array $headers = [], ?string $body = null, array $cookies = [] ): Reply {
		Assert::assertNotSame( '', $url );
		Assert::assertNotSame( '', $method );
		$answered = [];
		$cookie   = implode( '; ', $cookies );
		$handle   = self::$handle ?? self::open();
		curl_reset( $handle );
		curl_setopt_array(
			$handle,
			[
				CURLOPT_URL            => $url,
				CURLOPT_CUSTOMREQUEST  => $method,
				CURLOPT_RETURNTRANSFER => true,
				CURLOPT_TIMEOUT        => self::SECONDS,
				CURLOPT_HTTPHEADER     => [
					'Expect:',
					...array_map(
						static fn ( string $name, string $value ): string => "{$name}: {$value}",
						array_keys( $headers ),
						$headers,
					),
				],
				CURLOPT_HEADERFUNCTION => static function ( \CurlHandle $of, string $line ) use ( &$answered ): int {
					$answered[] = $line;
					return strlen( $line );
				},
			]
		);
		if ( '' !== $cookie ) {
			curl_setopt( $handle, CURLOPT_COOKIE, $cookie );
		}
		if ( null !== $body ) {
			curl_setopt( $handle, CURLOPT_POSTFIELDS, $body );
		}
		$text = curl_exec( $handle );
		Assert::assertIsString( $text, "{$method} {$url}: " . curl_error( $handle ) );
		$reply = new Reply( curl_getinfo( $handle, CURLINFO_RESPONSE_CODE ), self::by_name( $answered ), $text );
		if ( str_starts_with( $url, Http::url() ) ) {
			OpenApi::assert_documented( $method, substr( $url, strlen( Http::url() ) ), $reply );
		}
		return $reply;
	}

	private static function open(): \CurlHandle {
		$handle = curl_init();
		Assert::assertInstanceOf( \CurlHandle::class, $handle );
		self::$handle = $handle;
		return $handle;
	}

	/**
	 * @param list<string> $lines
	 * @return array<string, string>
	 */
	private static function by_name( array $lines ): array {
		$headers = [];
		foreach ( $lines as $line ) {
			[ $name, $value ] = [ ...explode( ':', $line, 2 ), '' ];
			if ( '' === trim( $value ) ) {
				continue;
			}
			$name             = strtolower( trim( $name ) );
			$headers[ $name ] = isset( $headers[ $name ] ) ? "{$headers[ $name ]}, " . trim( $value ) : trim( $value );
		}
		return $headers;
	}
}
