<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Storage\KeptDaysOption;

final class KeptDaysOptionTest extends KeptDaysSettingContract {

	protected function setting(): KeptDaysOption {
		delete_network_option( 1, 'multisite_webhooks_kept_days' );
		return new KeptDaysOption( 1, static fn (): mixed => null );
	}
}
