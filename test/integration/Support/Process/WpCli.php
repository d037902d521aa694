<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Process;

use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Assert;

/** A process that runs `wp webhook …`. */
final class WpCli {

	private const SECONDS = 60.0;

	private ?int $code = null;

	/**
	 * @param resource $process
	 * @param string   $files   Where it writes, without the ending.
	 */
	private function __construct( private $process, private readonly string $files ) {}

	public static function start( string ...$words ): self {
		return self::start_command( 'webhook', ...$words );
	}

	/** Any other command. */
	public static function run_command( string ...$words ): self {
		$run = self::start_command( ...$words );
		$run->wait();
		return $run;
	}

	private static function start_command( string ...$words ): self {
		$root    = dirname( __DIR__, 4 );
		$files   = (string) tempnam( sys_get_temp_dir(), 'multisite-webhooks-test' );
		$command = [
			PHP_BINARY,
			"{$root}/vendor/wp-cli/wp-cli/php/boot-fs.php",
			'--allow-root',
			'--path=' . getenv( 'WP_PATH' ),
			...array_values( $words ),
		];
		$process = proc_open(
			$command,
			[ [ 'file', '/dev/null', 'r' ], [ 'file', "{$files}.out", 'w' ], [ 'file', "{$files}.err", 'w' ] ],
			$pipes,
		);
		Assert::assertIsResource( $process );
		return new self( $process, $files );
	}

	/** Runs it to its end. */
	public static function run( string ...$words ): self {
		$run = self::start( ...$words );
		$run->wait();
		return $run;
	}

	public function output(): string {
		return (string) file_get_contents( "{$this->files}.out" );
	}

	/** What it wrote to the error output, but for what PHP thinks of the code of WP-CLI and WordPress. */
	public function errors(): string {
		return (string) preg_replace( '/^(PHP )?Deprecated: .*\n|^\n/m', '', (string) file_get_contents( "{$this->files}.err" ) );
	}

	/** Waits until it ends by itself, and well. */
	public function expect( string $output ): void {
		Assert::assertSame( 0, $this->wait(), $this->errors() );
		Assert::assertSame( "{$output}\n", $this->output() );
		Assert::assertSame( '', $this->errors() );
	}

	/** Waits until it refuses. */
	public function expect_error( string $error ): void {
		Assert::assertSame( 1, $this->wait(), $this->output() );
		Assert::assertSame( "Error: {$error}\n", $this->errors() );
	}

	/** @return int Its exit code; -1 where a signal ended it. */
	public function wait(): int {
		Wait::until(
			function (): bool {
				$status = proc_get_status( $this->process );
				if ( null === $this->code && ! $status['running'] ) {
					$this->code = $status['signaled'] ? -1 : $status['exitcode'];
				}
				return null !== $this->code;
			},
			'the command ends',
			self::SECONDS
		);
		return (int) $this->code;
	}

	public function signal( int $signal ): self {
		proc_terminate( $this->process, $signal );
		return $this;
	}

	/** The id of the process that it has started; 0 where there is none. */
	public function child(): int {
		$id = proc_get_status( $this->process )['pid'];
		return (int) trim( (string) file_get_contents( "/proc/{$id}/task/{$id}/children" ) );
	}

	public function __destruct() {
		if ( null === $this->code && proc_get_status( $this->process )['running'] ) {
			// Its child finds that out by itself.
			proc_terminate( $this->process, SIGKILL );
		}
		proc_close( $this->process );
		array_map( unlink( ... ), [ $this->files, "{$this->files}.out", "{$this->files}.err" ] );
	}
}
