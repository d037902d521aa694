<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/**
 * A process that this one starts, and that writes where this one does. Its input is a pipe in which nothing ever
 * comes: where it ends, the parent is gone.
 */
final class ChildProcess {

	private const ENVIRONMENT = 'MULTISITE_WEBHOOKS_CHILD';

	private ?int $code = null;

	/**
	 * @param resource $process
	 * @param resource $pipe    Its input.
	 */
	private function __construct( private $process, private $pipe ) {}

	public static function can_be_started(): bool {
		return function_exists( 'proc_open' );
	}

	/** @param list<string> $command */
	public static function start( array $command ): self {
		$pipes = [];
		// What is not named is inherited as it is; PHP would wind back a file that it is given. WP-CLI's proc_open_compat()
		// is made for a command line, whose shell would stand between this process and the child and get its signals.
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.system_calls_proc_open, Generic.PHP.ForbiddenFunctions.Found
		$process = proc_open( $command, [ [ 'pipe', 'r' ] ], $pipes, null, [ self::ENVIRONMENT => '1' ] + getenv() );
		if ( ! is_resource( $process ) || ! is_resource( $pipes[0] ) ) {
			throw new \RuntimeException( 'No process could be started.' );
		}
		return new self( $process, $pipes[0] );
	}

	/** Whether this process was started so, and its parent is gone. */
	public static function is_orphan(): bool {
		if ( false === getenv( self::ENVIRONMENT ) ) {
			return false;
		}
		stream_set_blocking( STDIN, false );
		fread( STDIN, 1 ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		return feof( STDIN );
	}

	/** @return ?int How it ended: its exit code, or 128 and the number of the signal; null while it runs. */
	public function exit_code(): ?int {
		if ( null === $this->code ) {
			$status = proc_get_status( $this->process );
			// Told once: afterwards PHP says -1.
			$this->code = $status['running'] ? null : ( $status['signaled'] ? 128 + $status['termsig'] : $status['exitcode'] );
		}
		return $this->code;
	}

	public function ask_to_stop(): void {
		proc_terminate( $this->process, SIGTERM );
	}

	public function __destruct() {
		fclose( $this->pipe ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	}
}
