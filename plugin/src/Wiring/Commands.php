<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Wakeup\Worker\CliWakeup;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Network\NetworkCopy;
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
use MultisiteWebhooks\Edge\Words\AvailabilityWords;

/** The commands `wp webhook …`. Nothing else is built before one of them runs. */
final readonly class Commands {

	/** @param string $file The plugin's main file. */
	public function __construct(
		private Services $services,
		private DeliveryServices $delivery,
		private WakeupServices $wakeups,
		private string $file,
	) {}

	public function register(): void {
		$schemas    = $this->services->schemas();
		$webhooks   = fn (): WebhookStore => $this->services->stores()->webhooks();
		$deliveries = fn (): DeliveryStore => $this->services->stores()->deliveries();
		$tested     = fn (): TestedType => new TestedType( $this->services->catalog() );
		$copy       = fn (): ?NetworkCopy => $this->services->clones()->copy();
		$wake       = fn () => $this->wakeups->cron()->start_after_recording();
		$available  = fn (): AvailabilityWords => ( new CatalogServices( $this->services ) )->availability_words();
		$wakeup     = fn (): CliWakeup => $this->wakeups->cli( $this->file );

		\WP_CLI::add_command( 'webhook', WebhookNamespace::class );
		\WP_CLI::add_command( 'webhook list', new ListCommand( $schemas, $webhooks, $deliveries ) );
		\WP_CLI::add_command(
			'webhook create',
			new CreateCommand( $this->services->manage_webhooks( ... ), $this->services->webhook_warnings( ... ), $available )
		);
		\WP_CLI::add_command(
			'webhook test',
			new TestCommand( $webhooks, $tested, $this->delivery->send_test( ... ), $this->services->webhook_warnings( ... ), $available )
		);
		\WP_CLI::add_command(
			'webhook deliver',
			new DeliverCommand(
				$copy,
				static fn ( int $limit, ?int $seconds ): int => $wakeup()->once( $limit, $seconds ),
				static fn ( ?int $seconds, ?int $megabytes, array $command ) => $wakeup()->supervise( $seconds, $megabytes, $command ),
				static fn ( ?int $seconds, ?int $megabytes ) => $wakeup()->work( $seconds, $megabytes ),
			)
		);
		\WP_CLI::add_command( 'webhook deliveries', new DeliveriesCommand( $schemas, $deliveries ) );
		\WP_CLI::add_command( 'webhook resend', new ResendCommand( $deliveries, $this->services->resend( ... ), $wake ) );
		\WP_CLI::add_command( 'webhook recover', new RecoverCommand( $webhooks, $this->services->recover( ... ), $wake ) );
	}
}
