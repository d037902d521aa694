<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Process;

use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Assert;

/** Another PHP process, which runs a script of process/. */
final class Runner {

	private const SECONDS = 60.0;

	private string $unread = '';

	/**
	 * @param resource $process
	 * @param resource $input
	 * @param resource $output
	 */
	private function __construct(
		private $process,
		private $input,
		private $output,
		private readonly string $errors,
	) {}

	public static function start( string $script, string ...$arguments ): self {
		return self::start_with( [], $script, ...$arguments );
	}

	/** @param array<string, string> $ini Settings of php.ini. */
	public static function start_with( array $ini, string $script, string ...$arguments ): self {
		$errors   = (string) tempnam( sys_get_temp_dir(), 'multisite-webhooks-test' );
		$settings = [];
		foreach ( $ini + [ 'display_errors' => 'stderr' ] as $name => $value ) {
			array_push( $settings, '-d', "{$name}={$value}" );
		}
		$command = [
			PHP_BINARY,
			...$settings,
			dirname( __DIR__, 2 ) . "/process/{$script}.php",
			...array_values( $arguments ),
		];
		$process = proc_open( $command, [ [ 'pipe', 'r' ], [ 'pipe', 'w' ], [ 'file', $errors, 'w' ] ], $pipes );
		Assert::assertIsResource( $process );
		Assert::assertIsResource( $pipes[0] );
		Assert::assertIsResource( $pipes[1] );
		stream_set_blocking( $pipes[1], false );
		return new self( $process, $pipes[0], $pipes[1], $errors );
	}

	/** Runs it to its end. */
	public static function run( string $script, string ...$arguments ): string {
		return self::start( $script, ...$arguments )->finish();
	}

	/** The next line that it prints. */
	public function line(): string {
		Wait::until(
			function (): bool {
				$this->read();
				return str_contains( $this->unread, "\n" ) || feof( $this->output );
			},
			'the process prints a line',
			self::SECONDS
		);
		[ $line, $this->unread ] = [ ...explode( "\n", $this->unread, 2 ), '' ];
		return $line;
	}

	/** Waits until it prints exactly this. */
	public function expect( string $line ): self {
		Assert::assertSame( $line, $this->line(), (string) file_get_contents( $this->errors ) );
		return $this;
	}

	public function tell( string $line ): self {
		fwrite( $this->input, "{$line}\n" );
		return $this;
	}

	public function kill(): void {
		proc_terminate( $this->process, SIGKILL );
		$this->wait();
	}

	/** Waits until it ends by itself, and well. */
	public function finish(): string {
		$code = $this->wait();
		Assert::assertSame( 0, $code, $this->unread . file_get_contents( $this->errors ) );
		Assert::assertSame( '', file_get_contents( $this->errors ) );
		return $this->unread;
	}

	/** @return int Its exit code; -1 where a signal ended it. */
	public function wait(): int {
		$code = -1;
		Wait::until(
			function () use ( &$code ): bool {
				$this->read();
				$status = proc_get_status( $this->process );
				if ( $status['running'] ) {
					return false;
				}
				$code = $status['signaled'] ? -1 : $status['exitcode'];
				return true;
			},
			'the process ends',
			self::SECONDS
		);
		$this->read();
		return $code;
	}

	public function __destruct() {
		if ( proc_get_status( $this->process )['running'] ) {
			proc_terminate( $this->process, SIGKILL );
		}
		proc_close( $this->process );
		unlink( $this->errors );
	}

	private function read(): void {
		$this->unread .= stream_get_contents( $this->output );
	}
}
