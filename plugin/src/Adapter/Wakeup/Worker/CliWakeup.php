<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

use MultisiteWebhooks\Adapter\Storage\Connection;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;
use MultisiteWebhooks\Adapter\Wakeup\CronWakeup;

/** `wp webhook deliver`: once, as a cron job runs it, or as a worker. */
final readonly class CliWakeup {

	public function __construct(
		private CronWakeup $cron,
		private Migrator $migrator,
		private Connection $connection,
		private WorkerHeartbeat $heartbeat,
		private Workload $workload,
		private CodeVersion $code,
	) {}

	/**
	 * @param int  $limit   Deliveries at most.
	 * @param ?int $seconds Nothing new starts after this time.
	 * @return int Deliveries that were claimed.
	 */
	public function once( int $limit, ?int $seconds ): int {
		$signals = new Signals();
		$signals->listen();
		return $this->cron->run_once( $limit, $seconds, $signals->stop_requested( ... ) );
	}

	/**
	 * Runs a worker as a child process, and restarts it whenever it ends.
	 *
	 * @param non-empty-list<string> $command The worker's.
	 */
	public function supervise( ?int $seconds, ?int $megabytes, array $command ): void {
		if ( ! Signals::are_supported() || ! ChildProcess::is_supported() ) {
			\WP_CLI::warning( __( 'PHP lacks pcntl or proc_open, so nothing restarts this process when it ends. Use a service manager for that.', 'multisite-webhooks' ) );
			$this->work( $seconds, $megabytes );
			return;
		}
		\WP_CLI::log( __( 'Sending events as they happen. Press Ctrl+C to stop.', 'multisite-webhooks' ) );
		$start      = static fn (): ChildProcess => ChildProcess::start( $command );
		$supervisor = new Supervisor( new Signals(), $start, \WP_CLI::warning( ... ) );
		$this->connection->close();
		try {
			$supervisor->run();
		} finally {
			$this->connection->prepare_shutdown();
		}
	}

	/** Is the worker: ends after that many seconds, or when memory use has grown by that many megabytes. */
	public function work( ?int $seconds, ?int $megabytes ): void {
		$signals = new Signals();
		$signals->listen();
		$this->migrator->run();
		$limits = new ResourceLimits( $seconds ?? ResourceLimits::SECONDS, $megabytes ?? ResourceLimits::MEGABYTES );
		$stop   = new StopCondition( $signals, $limits, $this->code );
		( new Worker( $this->connection, $this->heartbeat, $stop, $this->workload, \WP_CLI::warning( ... ) ) )->run();
	}
}
