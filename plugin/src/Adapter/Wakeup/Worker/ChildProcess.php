<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/**
 * A process started by this one, with the same output. Its input is a pipe to which nothing is written: when the pipe
 * closes, the parent is gone.
 */
final class ChildProcess {

	private const ENVIRONMENT = 'MULTISITE_WEBHOOKS_CHILD';

	private ?int $code = null;

	/**
	 * @param resource $process
	 * @param resource $pipe    Its input.
	 */
	private function __construct( private $process, private $pipe ) {}

	public static function is_supported(): bool {
		return function_exists( 'proc_open' );
	}

	/** @param list<string> $command */
	public static function start( array $command ): self {
		$pipes = [];
		// Other streams are inherited unchanged. PHP would rewind a file that is passed on explicitly.
		$environment = [ self::ENVIRONMENT => '1' ] + getenv();
		// WP-CLI's proc_open_compat() takes a command line, and its shell would get the signals that are for the child.
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.system_calls_proc_open, Generic.PHP.ForbiddenFunctions.Found
		$process = proc_open( $command, [ [ 'pipe', 'r' ] ], $pipes, null, $environment );
		if ( ! is_resource( $process ) || ! is_resource( $pipes[0] ) ) {
			throw new \RuntimeException( 'Could not start a process.' );
		}
		return new self( $process, $pipes[0] );
	}

	/** Whether this process was started as a child, and its parent is gone. */
	public static function is_orphan(): bool {
		if ( false === getenv( self::ENVIRONMENT ) ) {
			return false;
		}
		stream_set_blocking( STDIN, false );
		fread( STDIN, 1 ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		return feof( STDIN );
	}

	/** @return ?int Its exit code, or 128 plus the number of the signal that ended it; null while it runs. */
	public function exit_code(): ?int {
		if ( null === $this->code ) {
			$status = proc_get_status( $this->process );
			// PHP reports it once, and -1 afterwards.
			$this->code = $status['running'] ? null : ( $status['signaled'] ? 128 + $status['termsig'] : $status['exitcode'] );
		}
		return $this->code;
	}

	public function request_stop(): void {
		proc_terminate( $this->process, SIGTERM );
	}

	public function __destruct() {
		fclose( $this->pipe ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	}
}
