<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Wakeup\Worker\ChildProcess;
use MultisiteWebhooks\Adapter\Wakeup\Worker\CodeVersion;
use MultisiteWebhooks\Adapter\Wakeup\Worker\ResourceLimits;
use MultisiteWebhooks\Adapter\Wakeup\Worker\Signals;
use MultisiteWebhooks\Adapter\Wakeup\Worker\StopCondition;
use MultisiteWebhooks\Adapter\Wakeup\Worker\Supervisor;
use MultisiteWebhooks\Adapter\Wakeup\Worker\Worker;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Health\Wakeup;
use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Cli\CreateCommand;
use MultisiteWebhooks\Edge\Cli\DeliverCommand;
use MultisiteWebhooks\Edge\Cli\DeliveriesCommand;
use MultisiteWebhooks\Edge\Cli\ListCommand;
use MultisiteWebhooks\Edge\Cli\RecoverCommand;
use MultisiteWebhooks\Edge\Cli\ResendCommand;
use MultisiteWebhooks\Edge\Cli\TestCommand;
use MultisiteWebhooks\Edge\Cli\WebhookNamespace;
use MultisiteWebhooks\Edge\Input\TestedType;

/** The commands `wp webhook …`. Nothing else is built before one of them runs. */
final readonly class Commands {

	private const DAY_MS = 24 * 3600 * 1000;

	/** For a cron job, which may run nothing else, and for the worker, where events must not wait. */
	private const LONG_CLEAN_UP_MS  = 5000;
	private const SHORT_CLEAN_UP_MS = 100;

	/** @param string $file The plugin's main file. */
	public function __construct( private Services $services, private string $file ) {}

	public function register(): void {
		$schemas    = $this->services->schemas();
		$webhooks   = fn (): WebhookStore => $this->services->stores()->webhooks();
		$deliveries = fn (): DeliveryStore => $this->services->stores()->deliveries();
		$tested     = fn (): TestedType => new TestedType( $this->services->catalog() );
		$copy       = fn (): ?NetworkCopy => $this->services->clones()->copy();
		$wake       = fn () => $this->services->cron()->start_after_recording();

		\WP_CLI::add_command( 'webhook', WebhookNamespace::class );
		\WP_CLI::add_command( 'webhook list', new ListCommand( $schemas, $webhooks, $deliveries ) );
		\WP_CLI::add_command( 'webhook create', new CreateCommand( $this->services->manage_webhooks( ... ), $this->services->webhook_warnings( ... ) ) );
		\WP_CLI::add_command( 'webhook test', new TestCommand( $webhooks, $tested, $this->services->delivery()->send_test( ... ) ) );
		\WP_CLI::add_command( 'webhook deliver', new DeliverCommand( $copy, $this->deliver_once( ... ), $this->watch( ... ), $this->work( ... ) ) );
		\WP_CLI::add_command( 'webhook deliveries', new DeliveriesCommand( $schemas, $deliveries ) );
		\WP_CLI::add_command( 'webhook resend', new ResendCommand( $deliveries, $this->services->resend( ... ), $wake ) );
		\WP_CLI::add_command( 'webhook recover', new RecoverCommand( $webhooks, $this->services->recover( ... ), $wake ) );
	}

	private function deliver_once( int $limit, ?int $seconds ): int {
		$signals = new Signals();
		$signals->listen();
		$this->services->migrator()->run();
		// A crontab may run this instead of WP-Cron.
		$this->services->stores()->wakeup_times()->note( Wakeup::Cron );
		try {
			return $this->deliver( $limit, null === $seconds ? self::DAY_MS : 1000 * $seconds, $signals->stop_requested( ... ) );
		} finally {
			$this->services->cron()->remember_next_due();
			$this->services->clean_up( self::LONG_CLEAN_UP_MS );
		}
	}

	/**
	 * Runs the parent of a worker.
	 *
	 * @param non-empty-list<string> $command
	 */
	private function watch( ?int $seconds, ?int $megabytes, array $command ): void {
		if ( ! Signals::are_supported() || ! ChildProcess::is_supported() ) {
			\WP_CLI::warning( __( 'PHP lacks pcntl or proc_open, so nothing restarts this process when it ends. Use a service manager for that.', 'multisite-webhooks' ) );
			$this->work( $seconds, $megabytes );
			return;
		}
		\WP_CLI::log( __( 'Sending events as they happen. Press Ctrl+C to stop.', 'multisite-webhooks' ) );
		$supervisor = new Supervisor( new Signals(), static fn (): ChildProcess => ChildProcess::start( $command ), \WP_CLI::warning( ... ) );
		$this->services->stores()->connection()->close();
		$supervisor->run();
	}

	private function work( ?int $seconds, ?int $megabytes ): void {
		$signals = new Signals();
		$signals->listen();
		$this->services->migrator()->run();
		$worker = new Worker(
			connection: $this->services->stores()->connection(),
			heartbeat: $this->services->stores()->heartbeat(),
			stop_condition: new StopCondition( $signals, new ResourceLimits( $seconds ?? ResourceLimits::SECONDS, $megabytes ?? ResourceLimits::MEGABYTES ), new CodeVersion( $this->file ) ),
			is_due: fn (): bool => 0 < $this->services->stores()->events()->sequence( EventStore::SEQUENCE_BATCH ) || [] !== $this->services->stores()->queue()->due( $this->services->clock()->now(), 1 ),
			deliver: fn ( \Closure $stop ): int => $this->deliver( PHP_INT_MAX, self::DAY_MS, $stop ),
			forget: $this->forget( ... ),
			clean_up: fn () => $this->services->clean_up( self::SHORT_CLEAN_UP_MS ),
			warn: \WP_CLI::warning( ... ),
		);
		$worker->run();
	}

	/** @param \Closure(): bool $stop */
	private function deliver( int $limit, int $milliseconds, \Closure $stop ): int {
		return $this->services->delivery()->deliver_due()->run( new RunLimits( $limit, Time::after( $this->services->clock()->now(), $milliseconds ), stop: $stop ) );
	}

	/** Clears caches: other processes may have changed the data, and caches grow in a long-running process. */
	private function forget(): void {
		\WP_CLI\Utils\wp_clear_object_cache();
		$this->services->stores()->subscriptions()->forget();
	}
}
