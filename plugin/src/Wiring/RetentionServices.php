<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Adapter\Storage\Retention\AttemptContentSweep;
use MultisiteWebhooks\Adapter\Storage\Retention\Cleanup;
use MultisiteWebhooks\Adapter\Storage\Retention\ContentWatermark;
use MultisiteWebhooks\Adapter\Storage\Retention\EndedDeliveries;
use MultisiteWebhooks\Adapter\Storage\Retention\EventContentSweep;
use MultisiteWebhooks\Adapter\Storage\Retention\ExpiredAttempts;
use MultisiteWebhooks\Adapter\Storage\Retention\OldDeliverySweep;
use MultisiteWebhooks\Adapter\Storage\Retention\OldEventSweep;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;

/** Builds what removes what is no longer kept. */
final class RetentionServices {

	public static function cleanup( Database $database, ContentWatermark $watermark, RetentionSetting $retention, Clock $clock ): Cleanup {
		$ended    = new EndedDeliveries( $database );
		$attempts = new ExpiredAttempts( $database );
		return new Cleanup(
			new AtomicOption( $database, 'multisite_webhooks_cleanup_due' ),
			new AtomicOption( $database, 'multisite_webhooks_cleanup_place' ),
			[
				new EventContentSweep( $database, $watermark ),
				new AttemptContentSweep( $ended, $attempts ),
				new OldDeliverySweep( $database, $ended, $attempts ),
				new OldEventSweep( $database ),
			],
			$retention,
			$clock,
		);
	}
}
