<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Retention;

/** Where a network keeps its choice. */
interface KeptDaysSetting {

	public function get(): KeptDays;

	/** @return list<string> Those of ChooseKeptDays's fields that wp-config.php decides. */
	public function fixed(): array;

	public function set( KeptDays $days ): void;
}
