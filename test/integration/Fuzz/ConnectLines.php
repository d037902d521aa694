<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Fuzz;

use PHPUnit\Framework\Assert;

/** Asks curl where it would connect: it tells a proxy, which is this process, by CONNECT. Nothing leaves the machine. */
final class ConnectLines {

	private const TRIES = 20_000;

	/** @var resource */
	private $server;

	private string $address;

	private readonly \CurlMultiHandle $multi;

	public function __construct() {
		$server = stream_socket_server( 'tcp://127.0.0.1:0' );
		Assert::assertIsResource( $server );
		stream_set_blocking( $server, false );
		$this->server  = $server;
		$this->address = (string) stream_socket_get_name( $server, false );
		$this->multi   = curl_multi_init();
	}

	/** @return ?array{string, int} Host and port; null if curl does not take the URL. */
	public function of( string $url ): ?array {
		$handle = curl_init();
		/** @var array<int, mixed> $options */
		$options = [
			CURLOPT_URL             => $url,
			CURLOPT_PROTOCOLS       => CURLPROTO_HTTP | CURLPROTO_HTTPS,
			CURLOPT_PROXY           => $this->address,
			CURLOPT_PROXYTYPE       => CURLPROXY_HTTP,
			CURLOPT_NOPROXY         => '',
			CURLOPT_HTTPPROXYTUNNEL => true,
			CURLOPT_RETURNTRANSFER  => true,
			CURLOPT_FORBID_REUSE    => true,
		];
		if ( ! curl_setopt_array( $handle, $options ) ) {
			return null;
		}
		curl_multi_add_handle( $this->multi, $handle );
		$line = $this->line();
		curl_multi_remove_handle( $this->multi, $handle );
		if ( null === $line ) {
			return null;
		}
		Assert::assertSame( 1, preg_match( '/\ACONNECT (\S+):(\d+) HTTP/', $line, $found ), $line );
		return [ trim( $found[1], '[]' ), (int) $found[2] ];
	}

	/** Null if curl ends before it connects. */
	private function line(): ?string {
		for ( $i = 0; $i < self::TRIES; $i++ ) {
			curl_multi_exec( $this->multi, $active );
			$client = @stream_socket_accept( $this->server, 0 );
			if ( is_resource( $client ) ) {
				return $this->read( $client );
			}
			if ( 0 === $active ) {
				return null;
			}
			curl_multi_select( $this->multi, 0.001 );
		}
		Assert::fail( 'curl neither connects nor ends.' );
	}

	/** @param resource $client */
	private function read( $client ): string {
		stream_set_blocking( $client, false );
		$text = '';
		for ( $i = 0; $i < self::TRIES && ! str_contains( $text, "\r\n\r\n" ); $i++ ) {
			curl_multi_exec( $this->multi, $active );
			$text .= (string) fread( $client, 8192 );
		}
		fclose( $client );
		return $text;
	}
}
