<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Process;

use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Assert;

/** The network on PHP's built-in web server, where a response ends only when PHP does, as with mod_php. */
final class BuiltInServer {

	/** @param resource $process */
	private function __construct( private $process, private readonly string $address ) {}

	public static function start(): self {
		$socket = stream_socket_server( 'tcp://127.0.0.1:0' );
		Assert::assertIsResource( $socket );
		$address = (string) stream_socket_get_name( $socket, false );
		fclose( $socket );
		$process = proc_open(
			[ PHP_BINARY, '-d', 'display_errors=0', '-S', $address, '-t', (string) getenv( 'WP_PATH' ) ],
			[ [ 'file', '/dev/null', 'r' ], [ 'file', '/dev/null', 'w' ], [ 'file', '/dev/null', 'w' ] ],
			$pipes
		);
		Assert::assertIsResource( $process );
		Wait::until(
			static function () use ( $address ): bool {
				// phpcs:ignore WordPress.PHP.NoSilencedErrors -- It isn't there yet.
				$connection = @stream_socket_client( "tcp://{$address}" );
				return is_resource( $connection ) && fclose( $connection );
			},
			'the server is there'
		);
		return new self( $process, $address );
	}

	/** A page of the main site. */
	public function page( string $path ): Reply {
		$host = preg_replace( '#\Ahttps?://#', '', (string) getenv( 'WP_BASE_URL' ) );
		return Curl::send( 'GET', "http://{$this->address}{$path}", [ 'Host' => (string) $host ] );
	}

	public function stop(): void {
		proc_terminate( $this->process, SIGKILL );
		proc_close( $this->process );
	}
}
