<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Retention;

/** The stored retention setting of a network. */
interface RetentionSetting {

	public function get(): RetentionDays;

	/** @return list<string> The fields of ChangeRetention that wp-config.php overrides. */
	public function fixed(): array;

	public function set( RetentionDays $days ): void;
}
