<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Receiver;

use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Assert;

/** The test server of openssl, for handshakes that PHP can't do. */
final class TlsServer {

	private string $read = '';

	/**
	 * @param resource $process
	 * @param resource $input
	 * @param resource $output
	 */
	private function __construct( private $process, private $input, private $output ) {}

	/** @param string ...$options Of openssl-s_server(1). */
	public static function start( Certificate $certificate, string ...$options ): self {
		$command = [
			'openssl',
			's_server',
			...[ '-accept', '127.0.0.1:0', '-cert', $certificate->file, '-key', $certificate->file, '-www' ],
			...array_values( $options ),
		];
		$process = proc_open( $command, [ [ 'pipe', 'r' ], [ 'pipe', 'w' ], [ 'file', '/dev/null', 'w' ] ], $pipes );
		Assert::assertIsResource( $process );
		Assert::assertIsResource( $pipes[0] );
		Assert::assertIsResource( $pipes[1] );
		stream_set_blocking( $pipes[1], false );
		return new self( $process, $pipes[0], $pipes[1] );
	}

	public function port(): int {
		$port = 0;
		Wait::until(
			function () use ( &$port ): bool {
				$this->read .= stream_get_contents( $this->output );
				preg_match( '/ACCEPT 127\.0\.0\.1:(\d+)/', $this->read, $found );
				$port = (int) ( $found[1] ?? 0 );
				return 0 < $port;
			},
			'openssl s_server listens'
		);
		return $port;
	}

	public function __destruct() {
		fclose( $this->input );
		proc_terminate( $this->process, SIGKILL );
		proc_close( $this->process );
	}
}
