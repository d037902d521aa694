<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup;

use MultisiteWebhooks\Domain\Id\EventId;

/** Has events sent soon after they were recorded: at the end of this request where PHP can do that, else by WP-Cron. */
final class SendSoon {

	private bool $wakes_cron = false;

	/**
	 * Both are built only when they are needed.
	 *
	 * @param \Closure(): EndOfRequest $end_of_request
	 * @param \Closure(): CronWakeup   $cron
	 */
	public function __construct( private readonly \Closure $end_of_request, private readonly \Closure $cron ) {}

	public function send( EventId $event ): void {
		if ( EndOfRequest::is_possible() ) {
			( $this->end_of_request )()->send_later( $event );
			return;
		}
		if ( $this->wakes_cron ) {
			return;
		}
		$this->wakes_cron = true;
		add_action( 'shutdown', fn () => ( $this->cron )()->start_after_recording(), PHP_INT_MAX );
	}
}
